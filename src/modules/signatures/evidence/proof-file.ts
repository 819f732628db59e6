import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Base64 = Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' })

const ProofFile = Type.Object({
  format: Type.Literal('sen-proof'),
  version: Type.Literal(1),
  says: Type.Object({ vi: Type.String(), en: Type.String() }),
  statement: Base64,
  signature: Base64,
  entries: Type.Array(
    Type.Object({
      position: Type.Integer({ minimum: 1 }),
      text: Type.String(),
      path: Type.Array(Sha256, { maxItems: 64 }),
    }),
    { minItems: 1, maxItems: 10_000 },
  ),
  attachments: Type.Array(Type.Object({ sha256: Sha256, text: Type.String() }), { maxItems: 10_000 }),
  validation: Type.Object({ ocsp: Type.Array(Base64, { maxItems: 100 }), crls: Type.Array(Base64, { maxItems: 100 }) }),
})

/**
 * What anybody needs to check that entries are in the audit log, without us (`docs/evidence.md`): entries in the canonical form that is
 * digested, their paths to the signed root, its statement and CAdES-T, what the entries speak of by digest, and what the authorities
 * said of the certificates. Its name ends in `.sen-proof.json`.
 */
export type ProofFile = Static<typeof ProofFile>

const MARK = '{\n "format": "sen-proof"'

export function writeProof({ format, version, ...proof }: ProofFile): Buffer {
  return Buffer.from(`${JSON.stringify({ format, version, ...proof }, null, 1)}\n`)
}

/** By its first bytes, as it is written; white space counts for nothing. */
export function looksLikeProof(head: string): boolean {
  return head.replaceAll(/\s/g, '').startsWith(MARK.replaceAll(/\s/g, ''))
}

/** Undefined when the bytes are no proof of this version. */
export function readProof(bytes: Uint8Array): ProofFile | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Value.Check(ProofFile, read) ? read : undefined
  } catch {
    return undefined
  }
}
