import { algorithms } from '#standards/certificates/object-identifiers.ts'
import { ecdsaSignatureToDer } from '#standards/cms/ecdsa-signature-to-der.ts'
import type { ExternalSignature } from '#standards/cms/sign-cms.ts'
import { errors } from '../../errors.ts'
import { askProvider } from './ask-provider.ts'
import { authoriseHash } from './authorise-hash.ts'

const identifiers = { 'rsa-sha256': algorithms.rsaSha256, 'ecdsa-sha256': algorithms.ecdsaSha256 } as const

/** Signs a digest with a credential of the service (CSC 11.10): authorisation, then signature, both over HTTP. */
export function remoteSignature(credentialId: string): ExternalSignature {
  return async ({ digest, algorithm }) => {
    const hash = Buffer.from(digest).toString('base64')
    const { body } = await askProvider('signatures/signHash', {
      credentialID: credentialId,
      SAD: await authoriseHash(credentialId, hash),
      hashes: [hash],
      hashAlgorithmOID: algorithms.sha256,
      signAlgo: identifiers[algorithm],
    })
    const [text] = Array.isArray(body['signatures']) ? body['signatures'] : []
    if (typeof text !== 'string') {
      throw errors.problem('remote-signing-unavailable', { cause: new TypeError('no signature in the answer') })
    }
    const signature = Buffer.from(text, 'base64')
    return algorithm === 'ecdsa-sha256' ? asSequence(signature) : signature
  }
}

/** The API does not say in which of its two forms an ECDSA signature comes; only r and s side by side are 64 bytes of P-256. */
function asSequence(signature: Buffer): Uint8Array {
  return signature.length === 64 ? ecdsaSignatureToDer(signature) : signature
}
