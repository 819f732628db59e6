import { createHash, randomBytes } from 'node:crypto'
import { clientAuthenticationAnonymous, type CallbackContext, type HashAlgorithm } from '@openid4vc/oauth2'
import { setGlobalConfig } from '@openid4vc/utils'
import {
  CompactEncrypt,
  exportJWK,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { checkCertificate } from '#standards/certificates/check-certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { publicKeyOf } from '#standards/certificates/signature-algorithms.ts'
import { keyOf, type WalletKey } from './wallet-keys.ts'

// The demonstration runs over http on the loopback interface.
setGlobalConfig({ allowInsecureUrls: true })

export type WalletTrust = { readonly anchors: () => Promise<readonly Certificate[]> }

/** What the protocol libraries ask of their surroundings: hashing, random bytes, and the keys of the wallet. */
export function protocolCallbacks(keys: readonly WalletKey[], trust: WalletTrust) {
  return {
    fetch,
    hash: (data: Uint8Array, algorithm: HashAlgorithm | string) =>
      createHash(algorithm.replace('-', '')).update(data).digest(),
    generateRandom: (length: number) => randomBytes(length),
    clientAuthentication: clientAuthenticationAnonymous(),
    getX509CertificateMetadata: () => ({ sanDnsNames: [], sanUriNames: [] }),
    async encryptJwe({ publicJwk, alg, enc, apu, apv }, data) {
      const jwe = new CompactEncrypt(Buffer.from(data)).setProtectedHeader({ alg, enc })
      jwe.setKeyManagementParameters({
        ...(apu && { apu: Buffer.from(apu, 'base64url') }),
        ...(apv && { apv: Buffer.from(apv, 'base64url') }),
      })
      return { jwe: await jwe.encrypt(await importJWK(publicJwk as JWK, alg)), encryptionJwk: publicJwk }
    },
    decryptJwe: () => refuse('requests are not encrypted'),
    async signJwt(signer, { header, payload }) {
      if (signer.method !== 'jwk') return refuse('the wallet signs with its own keys')
      const key = await importJWK(await keyOf(signer.publicJwk as JWK, keys), signer.alg)
      const jwt = await new SignJWT(payload as JWTPayload).setProtectedHeader(header as JWTHeaderParameters).sign(key)
      return { jwt, signerJwk: signer.publicJwk }
    },
    async verifyJwt(signer, { compact }) {
      if (signer.method !== 'x5c') return refuse('requests are signed with a certificate')
      const key = await trustedKey(signer.x5c, trust)
      try {
        await jwtVerify(compact, key, { algorithms: ['ES256'] })
        return { verified: true, signerJwk: (await exportJWK(key)) as JWK & { kty: string } }
      } catch {
        return { verified: false }
      }
    },
  } satisfies CallbackContext
}

/** A wallet shows nothing to somebody whose certificate it does not believe. */
async function trustedKey(x5c: readonly string[], { anchors }: WalletTrust) {
  const [certificate, ...pool] = x5c.map((text) => readCertificate(Buffer.from(text, 'base64')))
  if (!certificate) return refuse('the request names no certificate')
  const { faults } = checkCertificate({
    certificate,
    pool,
    trust: { anchors: await anchors() },
    purpose: 'sign-documents',
    at: Temporal.Now.instant(),
  })
  const key = publicKeyOf(certificate.publicKey)
  if (faults.length > 0 || !key) return refuse(`the asker is not trusted: ${faults.join(', ')}`)
  return key
}

function refuse(reason: string): never {
  throw new Error(`wallet: ${reason}`)
}
