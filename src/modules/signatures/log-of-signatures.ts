import { hash, randomUUIDv7 } from 'node:crypto'
import type { Call } from '#kernel/operations.ts'
import type { Signer } from './keys/signer.ts'
import { listSignatureRows } from './queries.ts'
import { insertSignature } from './store.ts'
import type { Authority, KeyOwner, SignaturesTables } from './tables.ts'

/** In whose place somebody signs; no id where the position itself says so. */
export type StandingIn = {
  readonly authority: Authority
  /** Title of the principal. */
  readonly principal: string
  readonly delegationId: string | null
}

/** What every signature that is made here says about itself, whatever its format. */
export type SigningDeed = {
  readonly as: KeyOwner
  /** Kind and id of what is signed, `paper:0198…`. */
  readonly document: string
  /** Account on whose deed it happens. */
  readonly requestedBy: string
  readonly delegation?: StandingIn | undefined
}

type Row = SignaturesTables['signatures.signature']

export type LoggedSignature = Required<SigningDeed> &
  Pick<Row, 'id' | 'format' | 'certificate' | 'custody' | 'level' | 'revocation'> & {
    /** SHA-256 of the document, hexadecimal. */
    readonly before: string
    readonly after: string
    readonly signedAt: Temporal.Instant
  }

export type MadeSignature = Pick<Row, 'format' | 'level' | 'revocation'> & {
  readonly deed: SigningDeed
  readonly signer: Pick<Signer, 'certificate' | 'custody'>
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** Writes the entry in the transaction of whoever signs, and names the certificate in its audit entry. */
export async function logSignature(call: Call, { deed, signer, before, after, ...made }: MadeSignature): Promise<void> {
  const certificate = signer.certificate.fingerprint
  await insertSignature(call.tx, {
    id: randomUUIDv7(),
    document: deed.document,
    owner_kind: deed.as.kind,
    owner: deed.as.id,
    certificate,
    custody: signer.custody,
    authority: deed.delegation?.authority ?? null,
    principal: deed.delegation?.principal ?? null,
    delegation_id: deed.delegation?.delegationId ?? null,
    requested_by: deed.requestedBy,
    sha256_before: hash('sha256', before, 'buffer'),
    sha256_after: hash('sha256', after, 'buffer'),
    signed_at: call.now,
    ...made,
  })
  const { requestedBy } = deed
  call.note({ detail: { signedAs: deed.as.kind, requestedBy, certificate, revocation: made.revocation } })
}

/** Every signature that was made here on a document, oldest first. */
export async function listSignaturesOf(call: Pick<Call, 'tx'>, document: string): Promise<readonly LoggedSignature[]> {
  return (await listSignatureRows(call.tx, document)).map((row) => ({
    id: row.id,
    document: row.document,
    format: row.format,
    as: { kind: row.owner_kind, id: row.owner },
    certificate: row.certificate,
    custody: row.custody,
    delegation: row.authority
      ? { authority: row.authority, principal: row.principal!, delegationId: row.delegation_id }
      : undefined,
    requestedBy: row.requested_by,
    before: row.sha256_before.toString('hex'),
    after: row.sha256_after.toString('hex'),
    level: row.level,
    revocation: row.revocation,
    signedAt: row.signed_at,
  }))
}
