import { createHash, createPublicKey, randomBytes, verify, X509Certificate } from 'node:crypto'
import { CoseKey, SignatureAlgorithm, type MdocContext, type Sign1 } from '@owf/mdoc'
import { publicHalf, toJwk } from '../public-jwk.ts'

type Crypto = MdocContext['crypto']
type Cose = MdocContext['cose']
type Certificates = MdocContext['x509']

const crypto: Crypto = {
  random: (length) => new Uint8Array(randomBytes(length)),
  digest: ({ digestAlgorithm, bytes }) =>
    new Uint8Array(createHash(digestAlgorithm.replace('-', '')).update(bytes).digest()),
  calculateEphemeralMacKey: () => refuse('MACs need a shared key and prove nothing to third parties'),
}

const x509: Certificates = {
  getIssuerNameField: ({ certificate, field }) =>
    new X509Certificate(certificate).subject
      .split('\n')
      .filter((line) => line.startsWith(`${field}=`))
      .map((line) => line.slice(field.length + 1)),
  getPublicKey: ({ certificate }) => CoseKey.fromJwk({ ...toJwk(new X509Certificate(certificate).publicKey) }),
  verifyCertificateChain: () => refuse('chains are checked by the caller, who knows whom to believe'),
  getCertificateData: ({ certificate }) => {
    const read = new X509Certificate(certificate)
    return {
      issuerName: read.issuer,
      subjectName: read.subject,
      serialNumber: read.serialNumber,
      thumbprint: read.fingerprint256,
      notBefore: read.validFromDate,
      notAfter: read.validToDate,
      pem: read.toString(),
    }
  },
}

/** What the library asks of its surroundings, on `node:crypto`; `sign` is ES256 of the issuer's key, which stays where it is. */
export function mdocContext(
  sign: (bytes: Uint8Array) => Promise<Uint8Array> = () => refuse('nothing is signed here'),
): MdocContext {
  const cose: Cose = {
    sign1: { sign: ({ toBeSigned }) => sign(toBeSigned), verify: ({ key, sign1 }) => isSignedBy(key, sign1) },
    mac0: { sign: () => refuse('no MACs'), verify: () => false },
  }
  return { crypto, cose, x509 }
}

function isSignedBy(key: CoseKey, sign1: Sign1): boolean {
  // 1 is `alg` (RFC 9052 3.1); what the key fits is not for the message to say.
  if (sign1.protectedHeaders.headers?.get(1) !== SignatureAlgorithm.ES256) return false
  const publicKey = createPublicKey({ key: publicHalf(key.jwk), format: 'jwk' })
  return verify('sha256', sign1.toBeSigned, { key: publicKey, dsaEncoding: 'ieee-p1363' }, sign1.signature)
}

function refuse(reason: string): never {
  throw new Error(`mdoc: ${reason}`)
}
