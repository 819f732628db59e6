import type { KeyAlgorithm } from '../../tables.ts'
import { runPkcs11Tool } from './run-pkcs11-tool.ts'

/** Makes a key pair that never leaves the token. `id` is its CKA_ID, hexadecimal. */
export async function makeTokenKey(id: string, algorithm: KeyAlgorithm): Promise<void> {
  const type = algorithm === 'P-256' ? 'EC:prime256v1' : `rsa:${algorithm.slice('RSA-'.length)}`
  const args = ['--keypairgen', '--key-type', type, '--id', id, '--label', `sen-${id}`, '--usage-sign']
  await runPkcs11Tool({ args, needsPin: true })
}

/** SubjectPublicKeyInfo, DER. Throws `token-key-missing`. */
export async function readTokenKey(id: string): Promise<Buffer> {
  return await runPkcs11Tool({ args: ['--read-object', '--type', 'pubkey', '--id', id] })
}
