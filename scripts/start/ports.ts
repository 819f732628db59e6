import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { OperatorError } from '../operator-console.ts'

export type Ports = {
  readonly platform: number
  readonly vneid: number
  readonly organisations: number
  readonly bank: number
  readonly mailbox: number
  readonly smtp: number
  readonly standIns: number
  readonly certificates: number
  readonly wallet: number
  readonly desktopSigning: number
  readonly remoteSigning: number
}

/** The platform's port from PORT and the ten after it for the stand-ins, as `stand-ins/README.md` orders them. */
export function portsFrom(text: string | undefined): Ports {
  const first = Number(text ?? 8080)
  if (!Number.isInteger(first) || first < 1 || first > 65_525) {
    throw new OperatorError(
      `PORT phải là số từ 1 đến 65525, không phải "${text}".`,
      `PORT must be a number from 1 to 65525, not "${text}".`,
    )
  }
  const names = [
    'platform',
    'vneid',
    'organisations',
    'bank',
    'mailbox',
    'smtp',
    'standIns',
    'certificates',
    'wallet',
    'desktopSigning',
    'remoteSigning',
  ]
  return Object.fromEntries(names.map((name, offset) => [name, first + offset])) as Ports
}

/** Refuses busy ports with the command that avoids them; after a crash, first waits for the old children to leave. */
export async function requireFreePorts(ports: readonly number[], patience: number): Promise<void> {
  const giveUp = Date.now() + patience
  let busy = await firstBusy(ports)
  while (busy !== undefined && Date.now() < giveUp) {
    await pause(100)
    busy = await firstBusy(ports)
  }
  if (busy === undefined) return
  const free = await findFreeBlock(ports.length)
  throw new OperatorError(
    `Cổng ${busy} đang có chương trình khác dùng: hãy chạy PORT=${free} npm start.`,
    `Port ${busy} is in use by another program: run PORT=${free} npm start.`,
  )
}

async function firstBusy(ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) if (!(await isFree(port))) return port
  return undefined
}

async function findFreeBlock(length: number): Promise<number> {
  for (let first = 8100; first < 9000; first += 20) {
    const block = Array.from({ length }, (_, n) => first + n)
    if ((await firstBusy(block)) === undefined) return first
  }
  return 18_080
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
