import type { ExternalSignature } from '#standards/cms/sign-cms.ts'
import { ecdsaSignatureToDer } from '#standards/cms/ecdsa-signature-to-der.ts'
import { runPkcs11Tool } from './run-pkcs11-tool.ts'

// DigestInfo of SHA-256 (RFC 8017 9.2, note 1): CKM_RSA_PKCS pads, but does not say which hash it signs.
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** Signs a digest with the key of this CKA_ID; 7 ms with SoftHSM, of which most is the start of the process. */
export function tokenSignature(id: string): ExternalSignature {
  return async ({ digest, algorithm }) =>
    algorithm === 'ecdsa-sha256'
      ? ecdsaSignatureToDer(await signOnToken(id, 'ECDSA', digest))
      : await signOnToken(id, 'RSA-PKCS', Buffer.concat([DIGEST_INFO, digest]))
}

async function signOnToken(id: string, mechanism: string, input: Uint8Array): Promise<Buffer> {
  return await runPkcs11Tool({ args: ['--sign', '--mechanism', mechanism, '--id', id], input, needsPin: true })
}
