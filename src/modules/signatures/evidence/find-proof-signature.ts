import { verifyCms } from '#standards/cms/verify-cms.ts'
import type { CheckingPoint } from '../verification/find-signatures.ts'
import { faultsOf, type Findings } from '../verification/finding.ts'
import { checkProof, isWholeProof } from './check-proof.ts'
import { readProof } from './proof-file.ts'

/** The signature of a proof's root; it is over the entries that lead to the root, and over no others that the file shows. */
export function findProofSignature(bytes: Uint8Array, { trust, at }: CheckingPoint): Findings {
  const proof = readProof(bytes)
  const check = proof && checkProof(proof)
  if (!check) return { ok: false, failure: 'proof-malformed' }
  const pieces = (encoded: readonly string[]) => encoded.map((piece) => Buffer.from(piece, 'base64'))
  const { ocsp = [], crls = [] } = trust.revocation ?? {}
  const { signatures } = verifyCms({
    cms: Buffer.from(proof.signature, 'base64'),
    content: Buffer.from(proof.statement, 'base64'),
    trust: {
      ...trust,
      revocation: {
        ocsp: [...ocsp, ...pieces(proof.validation.ocsp)],
        crls: [...crls, ...pieces(proof.validation.crls)],
      },
    },
    at,
    requireTimeStamp: true,
  })
  return {
    ok: true,
    findings: signatures.map(({ verdicts, ...found }) => ({
      ...found,
      faults: [...(isWholeProof(check) ? [] : (['content-changed'] as const)), ...faultsOf(verdicts)],
    })),
  }
}
