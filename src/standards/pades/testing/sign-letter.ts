import { createCmsSigner } from '../../cms/cms-signer.ts'
import { keySignature, signCms } from '../../cms/sign-cms.ts'
import type { TimeStamper } from '../../cms/sign-cms.ts'
import { sha256Identifier } from '../../cms/cms-signer.ts'
import { issueTimeStamp } from '../../timestamp/issue-time-stamp.ts'
import { prepareDocumentTimeStamp, prepareSignature } from '../sign/prepare-signature.ts'
import type { SignatureRequest } from '../sign/prepare-signature.ts'
import { appearances, numbered, preparedLetter } from './sample-letter.ts'
import type { TestSigner, TestSigners } from './test-signers.ts'

export const signedAt = Temporal.ZonedDateTime.from('2026-02-05T08:30:00+07:00[Asia/Ho_Chi_Minh]')

export async function signWith(
  pdf: Uint8Array,
  { signer, stamp, ...request }: { signer: TestSigner; stamp?: TimeStamper } & Omit<SignatureRequest, 'signedAt'>,
): Promise<Uint8Array> {
  const prepared = prepareSignature(pdf, { signedAt, ...request })
  const cms = await signCms({
    signer: createCmsSigner(signer.certificate, signer.issuers.slice(0, -1)),
    contentDigest: prepared.digest,
    sign: keySignature(signer.key),
    stamp,
  })
  return prepared.finish(cms)
}

export function stamperOf({ timestamp }: TestSigners): TimeStamper {
  const signer = createCmsSigner(timestamp.certificate, timestamp.issuers.slice(0, -1))
  return (digest) =>
    issueTimeStamp(
      { signer, sign: keySignature(timestamp.key) },
      {
        policy: '1.3.6.1.4.1.99999.1.1',
        imprint: { algorithm: sha256Identifier, digest },
        serialNumber: '2026',
        time: signedAt.toInstant().add({ seconds: 2 }),
      },
    )
}

export async function stampDocument(pdf: Uint8Array, signers: TestSigners): Promise<Uint8Array> {
  const prepared = prepareDocumentTimeStamp(pdf, { field: `luu-tru-${pdf.length}` })
  return prepared.finish(await stamperOf(signers)(prepared.digest))
}

/** As a letter leaves an office: the person signs, the clerk enters number and date, the organisation signs. */
export async function signedLetter(signers: TestSigners): Promise<Uint8Array> {
  return signByOrganisation(await numbered(await signByPerson(await preparedLetter(), signers)), signers)
}

export async function signByPerson(pdf: Uint8Array, signers: TestSigners): Promise<Uint8Array> {
  return signWith(pdf, {
    signer: signers.person,
    stamp: stamperOf(signers),
    field: 'nguoi-co-tham-quyen',
    appearance: await appearances.person(),
    signerName: 'Nguyễn Văn Ơn',
    reason: 'KT. Giám đốc',
  })
}

export async function signByOrganisation(pdf: Uint8Array, signers: TestSigners): Promise<Uint8Array> {
  return signWith(pdf, {
    signer: signers.organisation,
    stamp: stamperOf(signers),
    field: 'co-quan',
    appearance: await appearances.organisation(),
    signerName: 'Sở Tư pháp thành phố Huế',
  })
}
