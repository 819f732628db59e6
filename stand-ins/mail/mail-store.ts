import { randomUUIDv7 } from 'node:crypto'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readMessage } from './read-message.ts'
import type { Message } from './read-message.ts'

export interface ReceivedMessage extends Message {
  readonly id: string
  readonly receivedAt: string
  /** Recipients of the envelope: these decide the mailbox, not the header. */
  readonly recipients: readonly string[]
}

export interface MailStore {
  keep(recipients: readonly string[], source: Buffer): Promise<void>
  /** Newest first. */
  list(recipient?: string): Promise<readonly ReceivedMessage[]>
  find(id: string): Promise<ReceivedMessage | undefined>
}

interface Kept {
  readonly receivedAt: string
  readonly recipients: readonly string[]
  /** One character for each byte. */
  readonly source: string
}

const idPattern = /^[0-9a-f-]{36}$/

/** One file a message, named by a time-ordered uuid, so that the mailbox outlives a restart and sorts itself. */
export async function openMailStore(directory: string): Promise<MailStore> {
  await mkdir(directory, { recursive: true, mode: 0o700 })

  const read = async (id: string): Promise<ReceivedMessage> => {
    const { source, ...envelope } = JSON.parse(await readFile(join(directory, `${id}.json`), 'utf8')) as Kept
    return { ...readMessage(source), ...envelope, id }
  }
  const ids = async () =>
    (await readdir(directory)).map((file) => file.replace(/\.json$/, '')).filter((id) => idPattern.test(id))

  return {
    async keep(recipients, source) {
      const kept: Kept = {
        receivedAt: Temporal.Now.instant().toString(),
        recipients,
        source: source.toString('latin1'),
      }
      const file = join(directory, `${randomUUIDv7()}.json`)
      // A reader of the folder must never meet half a message.
      await writeFile(`${file}.part`, JSON.stringify(kept), { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    async list(recipient) {
      const messages = await Promise.all((await ids()).toSorted().toReversed().map(read))
      const wanted = recipient?.toLowerCase()
      return wanted === undefined ? messages : messages.filter((message) => message.recipients.includes(wanted))
    },
    async find(id) {
      return (await ids()).includes(id) ? read(id) : undefined
    },
  }
}
