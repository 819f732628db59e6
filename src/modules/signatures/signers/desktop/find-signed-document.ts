import type { Call } from '#kernel/operations.ts'
import type { SigningDeed } from '../../log-of-signatures.ts'
import { findSession } from './queries.ts'

export type SignedDocument = SigningDeed & {
  readonly pdf: Uint8Array
  readonly purpose: string
  readonly signedAt: Temporal.Instant
}

/** What came back signed from somebody's desk; undefined before that, and thirty days after it. */
export async function findSignedDocument(
  call: Pick<Call, 'tx'>,
  sessionId: string,
): Promise<SignedDocument | undefined> {
  const session = await findSession(call.tx, sessionId)
  if (!session?.signed_document || !session.signed_at) return undefined
  const { deed, signed_document: pdf, purpose, signed_at: signedAt } = session
  return { ...deed, pdf, purpose, signedAt }
}
