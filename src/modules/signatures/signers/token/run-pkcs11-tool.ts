import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { buffer, text } from 'node:stream/consumers'
import { theSigning } from '../../authority/connect-signing.ts'
import { errors } from '../../errors.ts'
import { openLine } from '../../open-line.ts'
import type { TokenSettings } from './token-settings.ts'

const PATIENCE = 30_000

// A device locks itself for good after a few wrong PINs, and failed jobs come back: a PIN is refused to this process once.
const refusedPins = new Set<string>()
// One at a time, or several jobs would try the same wrong PIN before the first is refused; they wait in their own lines already.
const takeTurn = openLine({ mostWaiting: Infinity, whenFull: () => errors.problem('token-unavailable') })

type Order = {
  /** Without module, token and PIN. */
  readonly args: readonly string[]
  readonly input?: Uint8Array
  readonly needsPin?: boolean
}

/**
 * Runs OpenSC's `pkcs11-tool` on the token and gives what it writes: the maker's library lives in a process of its own, and nothing
 * has to be compiled. The PIN goes by environment, which other users cannot read, never by arguments, which they can.
 */
export async function runPkcs11Tool(order: Order): Promise<Buffer> {
  return await takeTurn(() => follow(order))
}

async function follow({ args, input, needsPin = false }: Order): Promise<Buffer> {
  const { token } = theSigning()
  if (!token) throw errors.problem('custody-not-set-up')
  const pin = needsPin ? await readPin(token) : undefined
  const ended = await run(
    [
      '--module',
      token.module,
      '--token-label',
      token.label,
      ...(needsPin ? ['--login', '--pin', 'env:PIN'] : []),
      ...args,
    ],
    { pin, input },
  )
  if (ended.status === 0) return ended.output
  const problem = problemOf(ended.complaint)
  if (problem === 'token-pin-refused' && pin !== undefined) refusedPins.add(hash('sha256', pin))
  throw errors.problem(problem, { cause: new Error(ended.complaint) })
}

async function readPin({ pinFile }: TokenSettings): Promise<string> {
  const pin = await readFile(pinFile, 'utf8').then(
    (content) => content.trim(),
    (cause: unknown) => {
      throw errors.problem('custody-not-set-up', { cause })
    },
  )
  if (refusedPins.has(hash('sha256', pin))) throw errors.problem('token-pin-refused')
  return pin
}

type Ended = { readonly status: number | null; readonly output: Buffer; readonly complaint: string }

async function run(
  args: readonly string[],
  { pin, input }: { readonly pin: string | undefined; readonly input: Uint8Array | undefined },
): Promise<Ended> {
  // The rest of the environment stays: makers' libraries find their configuration by it.
  const env = { ...process.env, LC_ALL: 'C', ...(pin === undefined ? {} : { PIN: pin }) }
  const tool = spawn('pkcs11-tool', args, { env, timeout: PATIENCE, killSignal: 'SIGKILL' })
  // A tool that ends early closes its input; what it complains about says more than EPIPE.
  tool.stdin.on('error', () => {})
  tool.stdin.end(input)
  const ended = new Promise<number | null>((resolve, reject) => {
    tool.once('error', (cause) => reject(errors.problem('token-unavailable', { cause })))
    tool.once('close', resolve)
  })
  const [status, output, complaint] = await Promise.all([ended, buffer(tool.stdout), text(tool.stderr)])
  return { status, output, complaint }
}

function problemOf(complaint: string): 'token-pin-refused' | 'token-key-missing' | 'token-unavailable' {
  if (/CKR_PIN_/.test(complaint)) return 'token-pin-refused'
  if (/key not found|object not found|CKR_KEY_HANDLE_INVALID/i.test(complaint)) return 'token-key-missing'
  return 'token-unavailable'
}
