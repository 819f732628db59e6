import type { Call } from '#kernel/operations.ts'
import type { Platform } from '#kernel/platform.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { errors } from '../../errors.ts'
import { isTokenOf } from './session-addresses.ts'
import { lockSession, updateSession } from './store.ts'

export type HandingOut = { readonly sessionId: string; readonly token: string; readonly requestId: string }

/** The document, to whoever knows the address, once. */
export async function handOutDocument(
  platform: Platform,
  { sessionId, token, requestId }: HandingOut,
): Promise<Buffer> {
  let document: Buffer | undefined
  const run = async (call: Call) => {
    call.note({ subject: `signing-session:${sessionId}` })
    const session = await lockSession(call.tx, sessionId)
    if (!session || !isTokenOf(session, 'document', token)) throw errors.problem('signing-address-used')
    const isOver = session.state !== 'open' || Temporal.Instant.compare(call.now, session.expires_at) > 0
    if (isOver || !session.document) throw errors.problem('signing-session-over')
    await updateSession(call.tx, sessionId, { downloads: session.downloads + 1 })
    document = session.document
  }
  await runAsSystem(platform, { name: 'signatures/hand-out-document', requestId, run })
  return document!
}
