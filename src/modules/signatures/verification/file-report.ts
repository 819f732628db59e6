import { Type, type Static } from 'typebox'
import { Instant, nullable } from '#kernel/schemas.ts'
import { ProofReport } from '../evidence/describe-proof.ts'
import { CHANGE_KINDS } from './change-kinds.ts'
import { FILE_FAILURES, SIGNATURE_FAULTS, type SignatureFault } from './signature-faults.ts'

const NullableString = nullable(Type.String())
const Count = Type.Integer({ minimum: 0 })

export const CertificateReport = Type.Object({
  subject: Type.String({ description: 'Name, title, unit and organisation in one line' }),
  name: NullableString,
  organisation: NullableString,
  title: NullableString,
  issuer: Type.String(),
  serialNumber: Type.String({ description: 'Hexadecimal' }),
  validFrom: Instant,
  validTo: Instant,
  sha256: Type.String({ description: 'Of the certificate, hexadecimal' }),
})

export const ChangeReport = Type.Object({
  kind: Type.Enum(CHANGE_KINDS),
  subject: Type.String({ description: 'Name of the field, number of the page or of the object' }),
  revision: Count,
  isAllowed: Type.Boolean({ description: 'The signature foresees such an addition' }),
})

export const SignatureReport = Type.Object({
  conclusion: Type.Enum(['valid', 'undetermined', 'invalid']),
  faults: Type.Array(Type.Enum(Object.keys(SIGNATURE_FAULTS) as SignatureFault[]), {
    description: 'Everything that was found wrong, worst first',
  }),
  kind: Type.Enum(['signature', 'document-time-stamp']),
  place: NullableString,
  page: nullable(Count),
  reason: NullableString,
  signer: nullable(CertificateReport),
  chain: Type.Array(Type.String(), { description: 'Names from the signer up to the trust anchor' }),
  integrity: Type.Enum(['intact', 'changed', 'unknown']),
  trust: Type.Enum(['trusted', 'foreign', 'unfit', 'unknown']),
  revocation: Type.Enum(['good', 'revoked', 'unknown', 'not-asked']),
  revokedAt: nullable(Instant),
  signedAt: nullable(Instant),
  isTimeProved: Type.Boolean({ description: 'By a time-stamp of a trusted authority; otherwise the signer says so' }),
  timeAuthority: NullableString,
  level: nullable(Type.Enum(['B', 'T', 'LT', 'LTA'])),
  coversWholeFile: nullable(Type.Boolean()),
  laterChanges: Type.Array(ChangeReport),
  files: Type.Array(Type.String(), { description: 'Of a container: what this signature is over' }),
  filesNotCovered: Type.Array(Type.String()),
})

export const FileReport = Type.Object({
  name: Type.String(),
  bytes: Count,
  sha256: Type.String(),
  kind: Type.Enum(['pdf', 'xml', 'cms', 'asic', 'proof', 'unknown']),
  checkedAt: Instant,
  isOnline: Type.Boolean({ description: 'Whether authorities were asked about revocation' }),
  failure: nullable(Type.Enum(FILE_FAILURES)),
  signatures: Type.Array(SignatureReport),
  counts: Type.Object({ valid: Count, undetermined: Count, invalid: Count }),
  proof: nullable(ProofReport),
})

export type FileReport = Static<typeof FileReport>
export type SignatureReport = Static<typeof SignatureReport>
export type CertificateReport = Static<typeof CertificateReport>
