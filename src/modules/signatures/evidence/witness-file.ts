import { hash } from 'node:crypto'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { Instant } from '#kernel/schemas.ts'
import type { AuditRoot } from './queries.ts'

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const WitnessLine = Type.Object({ entries: Type.Integer(), root: Sha256, signature: Sha256, madeAt: Instant })

/** One root as the file beside the database remembers it; `signature` is the SHA-256 of its CMS. */
export type WitnessLine = Static<typeof WitnessLine>

const TAIL = 4096
const NEW_LINE = 0x0a

export function witnessLineOf({ size, root, cms, made_at }: AuditRoot): WitnessLine {
  return { entries: size, root: root.toString('hex'), signature: hash('sha256', cms), madeAt: made_at.toString() }
}

/** Every line, in order; undefined when there is no file, `'unreadable'` for a line that is none of ours. */
export async function readWitness(file: string): Promise<(WitnessLine | 'unreadable')[] | undefined> {
  const handle = await open(file).catch(unlessMissing)
  if (!handle) return undefined
  const lines: (WitnessLine | 'unreadable')[] = []
  for await (const line of handle.readLines()) lines.push(readLine(line) ?? 'unreadable')
  return lines
}

/** Appends what comes after the last whole line and waits until the disk has it; returns the size of the last root that is there. */
export async function appendToWitness(
  file: string,
  rootsAfter: (size: number) => Promise<readonly AuditRoot[]>,
): Promise<number> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a+', 0o600)
  try {
    let last = await lastSize(handle)
    for (;;) {
      const roots = await rootsAfter(last)
      if (roots.length === 0) return last
      await handle.appendFile(roots.map((root) => `${canonicalJson(witnessLineOf(root))}\n`).join(''))
      await handle.datasync()
      last = roots.at(-1)!.size
    }
  } finally {
    await handle.close()
  }
}

/** A line that a power cut tore is cut off: it is written again. */
async function lastSize(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat()
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL))
  const tail = buffer.subarray(0, bytesRead)
  const end = tail.lastIndexOf(NEW_LINE) + 1
  if (end < bytesRead) await handle.truncate(size - bytesRead + end)
  const last = tail.subarray(0, end).toString().trimEnd().split('\n').at(-1) ?? ''
  return readLine(last)?.entries ?? 0
}

function readLine(line: string): WitnessLine | undefined {
  try {
    const read: unknown = JSON.parse(line)
    return Value.Check(WitnessLine, read) ? read : undefined
  } catch {
    return undefined
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
