import { emit } from '#kernel/events.ts'
import { Problem } from '#kernel/errors.ts'
import type { Call } from '#kernel/operations.ts'
import type { Platform } from '#kernel/platform.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { setTimer } from '#kernel/timers.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { errors } from '../../errors.ts'
import { documentSigned } from '../../events.ts'
import { logSignature } from '../../log-of-signatures.ts'
import type { ReceivedFile } from '../../verification/received-files.ts'
import { checkReturnedFile, type GoodSignature } from './check-returned-file.ts'
import { findSession, getSessionCertificate } from './queries.ts'
import { isTokenOf } from './session-addresses.ts'
import { signingSessionEndDue } from './signing-session-end-due.ts'
import { lockSession, updateSession, type SigningSession } from './store.ts'

// The module that waits takes it within seconds, when its jobs run; a month outlasts every repair.
const KEPT = { hours: 24 * 30 }

export type ReturnedFile = {
  readonly sessionId: string
  readonly token: string
  readonly file: ReceivedFile
  readonly requestId: string
}

/** Checks what came back outside of any transaction, since authorities are asked; then keeps it, or why it was not taken. */
export async function receiveSignedFile(platform: Platform, returned: ReturnedFile): Promise<void> {
  const { sessionId: id, token, file, requestId } = returned
  const session = await platform.database.transaction().execute((tx) => findSession(tx, id))
  if (!session || !isTokenOf(session, 'return', token)) throw errors.problem('signing-session-not-found')
  requireOpen(session, platform.clock.now())
  const certificate = await platform.database.transaction().execute((tx) => getSessionCertificate(tx, session))
  try {
    const signature = await checkReturnedFile(file, {
      handedOut: session.document,
      certificate: readCertificate(certificate).fingerprint,
      field: session.field,
      now: platform.clock.now(),
    })
    await runAsSystem(platform, {
      name: 'signatures/receive-signed-file',
      requestId,
      run: (call) => keepSignature(call, id, { signature, certificate }),
    })
  } catch (error) {
    if (error instanceof Problem && error.status < 500) await keepRefusal(platform, returned, error)
    throw error
  }
}

type Open = SigningSession & { readonly document: Buffer }

function requireOpen(session: SigningSession, now: Temporal.Instant): asserts session is Open {
  const isOpen = session.state === 'open' && Temporal.Instant.compare(now, session.expires_at) <= 0
  if (!isOpen || !session.document) throw errors.problem('signing-session-over')
}

type Kept = { readonly signature: GoodSignature; readonly certificate: Buffer }

async function keepSignature(call: Call, id: string, { signature, certificate }: Kept): Promise<void> {
  const session = await lockSession(call.tx, id)
  if (!session) throw errors.problem('signing-session-not-found')
  requireOpen(session, call.now)
  const { bytes: after, ...found } = signature
  const { deed, document: before, purpose } = session
  const signer = { custody: 'desktop', certificate: readCertificate(certificate) } as const
  await updateSession(call.tx, id, {
    state: 'signed',
    document: null,
    signed_document: after,
    signed_at: call.now,
    refusal: null,
  })
  await logSignature(call, { deed, signer, before, after, format: 'pdf', ...found })
  await emit(call, documentSigned, { sessionId: id, purpose, document: deed.document })
  const subject = `signing-session:${id}`
  await setTimer(call, signingSessionEndDue, { subject, fireAt: call.now.add(KEPT), payload: {} })
  call.note({ subject })
}

/** For the page that waits: the desktop service may not show what we answer. */
async function keepRefusal(
  platform: Platform,
  { sessionId, requestId }: ReturnedFile,
  { code }: Problem,
): Promise<void> {
  await runAsSystem(platform, {
    name: 'signatures/refuse-signed-file',
    requestId,
    async run(call) {
      call.note({ subject: `signing-session:${sessionId}`, detail: { error: code } })
      const session = await lockSession(call.tx, sessionId)
      if (session?.state === 'open') await updateSession(call.tx, sessionId, { refusal: code })
    },
  })
}
