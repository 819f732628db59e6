import { digest, generateSalt } from '@sd-jwt/crypto-nodejs'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import { publicAddress } from '../../connect-credentials.ts'
import type { IssueOrder } from '../credential-format.ts'
import { mayDriveElement } from '../elements.ts'
import { licenceType } from './licence-type.ts'

/** SD-JWT VC with each claim disclosed or held back on its own; the certificate travels in `x5c`. */
export async function issueSdJwt({ claims, holderKey, signer, ...order }: IssueOrder): Promise<string> {
  const writer = new SDJwtVcInstance({
    signAlg: 'ES256',
    signer: async (bytes) => Buffer.from(await signer.sign(Buffer.from(bytes))).toString('base64url'),
    hasher: digest,
    hashAlg: 'sha-256',
    saltGenerator: generateSalt,
  })
  const disclosable = {
    ...claims.elements,
    ...claims.dates,
    ...Object.fromEntries(claims.mayDrive.map((licenceClass) => [mayDriveElement(licenceClass), true])),
  }
  const { uri, index: idx } = order.status
  return await writer.issue(
    {
      iss: publicAddress(''),
      vct: licenceType(),
      iat: secondsOf(order.issuedAt),
      nbf: secondsOf(order.issuedAt),
      exp: secondsOf(order.validUntil),
      cnf: { jwk: { ...holderKey } },
      status: { status_list: { idx, uri } },
      ...disclosable,
    },
    { _sd: Object.keys(disclosable) } as never,
    {
      header: {
        x5c: [signer.certificate, ...signer.issuers].map(({ bytes }) => Buffer.from(bytes).toString('base64')),
      },
    },
  )
}

function secondsOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000)
}
