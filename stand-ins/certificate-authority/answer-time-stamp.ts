import { randomBytes } from 'node:crypto'
import { readDigestAlgorithm } from '#standards/certificates/signature-algorithms.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature } from '#standards/cms/sign-cms.ts'
import { unlessMalformed } from '#standards/der/unless-malformed.ts'
import { issueTimeStamp } from '#standards/timestamp/issue-time-stamp.ts'
import { readTimeStampRequest } from '#standards/timestamp/time-stamp-request.ts'
import { writeTimeStampRefusal, writeTimeStampResponse } from '#standards/timestamp/time-stamp-response.ts'
import type { Authority } from './hierarchy.ts'

/** Under the number that RFC 5612 sets aside for examples. */
const POLICY = '1.3.6.1.4.1.32473.1.1'
const digestLengths = { sha256: 32, sha384: 48, sha512: 64 } as const

/** TimeStampResp to a TimeStampReq, whatever its bytes. */
export async function answerTimeStamp(
  request: Uint8Array,
  authority: Authority,
  time: Temporal.Instant,
): Promise<Uint8Array> {
  const asked = unlessMalformed(() => readTimeStampRequest(request))
  if (!asked || !authority.stamper) return writeTimeStampRefusal('request-malformed')
  const { imprint, policy, nonce, wantsCertificate } = asked
  const digest = readDigestAlgorithm(imprint.algorithm)
  if (digest === 'weak-algorithm' || digest === 'unknown-algorithm')
    return writeTimeStampRefusal('algorithm-not-accepted')
  if (imprint.digest.length !== digestLengths[digest]) return writeTimeStampRefusal('request-malformed')
  if (policy !== undefined && policy !== POLICY) return writeTimeStampRefusal('policy-not-accepted')
  const signer = createCmsSigner(authority.stamper.certificate, [authority.certificate])
  const shown = wantsCertificate ? signer : { ...signer, certificates: [] }
  const token = await issueTimeStamp(
    { signer: shown, sign: keySignature(authority.stamper.key) },
    { policy: POLICY, imprint, serialNumber: randomBytes(8).toString('hex'), time, nonce },
  )
  return writeTimeStampResponse(token)
}
