import { randomUUIDv7 } from 'node:crypto'
import { kernelErrors } from '#kernel/errors.ts'
import type { Call } from '#kernel/operations.ts'
import { setTimer } from '#kernel/timers.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { errors } from '../../errors.ts'
import type { SigningDeed } from '../../log-of-signatures.ts'
import { findActiveKey } from '../../queries.ts'
import { insertSession } from './store.ts'
import { signingSessionEndDue } from './signing-session-end-due.ts'

const LIFE = { minutes: 30 }
const LARGEST = 20_000_000

export type SessionOrder = SigningDeed & {
  readonly pdf: Uint8Array
  /** Field of the form that the signature must fill; without it, it may stand anywhere. */
  readonly field?: string
  /** What the caller will do with it, `dossiers/sign-paper`: travels in `documentSigned`. */
  readonly purpose: string
}

/**
 * Hands a document out to be signed by the owner with a device at their own desk, on the page that
 * `signingSessionPage` names, by the account `requestedBy`. The signed file comes back as the event `documentSigned`. Returns the id of the session, good for half an hour.
 */
export async function openSigningSession(
  call: Call,
  { pdf, field, purpose, as, document, requestedBy, delegation }: SessionOrder,
): Promise<string> {
  const key = await findActiveKey(call.tx, as)
  if (key?.custody !== 'desktop') throw errors.problem('key-missing')
  if (Temporal.Instant.compare(readCertificate(key.certificate).validTo, call.now) < 0) {
    throw errors.problem('certificate-not-valid')
  }
  if (pdf.length > LARGEST) throw kernelErrors.problem('file-too-large', { parameters: { limit: '20 MB' } })
  const id = randomUUIDv7()
  const expiresAt = call.now.add(LIFE)
  await insertSession(call.tx, {
    id,
    key_id: key.id,
    purpose,
    deed: JSON.stringify({ as, document, requestedBy, delegation }),
    signatory: requestedBy,
    field: field ?? null,
    document: Buffer.from(pdf),
    state: 'open',
    opened_at: call.now,
    expires_at: expiresAt,
  })
  await setTimer(call, signingSessionEndDue, { subject: `signing-session:${id}`, fireAt: expiresAt, payload: {} })
  call.note({ detail: { signingSession: id, purpose } })
  return id
}
