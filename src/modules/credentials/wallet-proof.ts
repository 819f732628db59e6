import { createHash } from 'node:crypto'
import { Type, type Static } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { Instant } from '#kernel/schemas.ts'
import { errors } from './errors.ts'
import { useOnce } from './store.ts'

/** A DPoP proof (RFC 9449) whose signature the door has checked. */
export const WalletProof = Type.Object({
  /** SHA-256 thumbprint of its key (RFC 7638). */
  walletKey: Type.String({ maxLength: 64 }),
  /** `jti` */
  id: Type.String({ minLength: 1, maxLength: 200 }),
  validUntil: Instant,
})

type Replayable = 'wallet-key-refused' | 'nonce-refused'

/** Each proof and each nonce serves once. */
export async function refuseReplay(
  call: Pick<Call, 'tx'>,
  { walletKey, id, validUntil }: Static<typeof WalletProof>,
  refusal: Replayable,
): Promise<void> {
  const digest = createHash('sha256').update(`${walletKey} ${id}`).digest()
  if (!(await useOnce(call.tx, digest, Temporal.Instant.from(validUntil)))) throw errors.problem(refusal)
}
