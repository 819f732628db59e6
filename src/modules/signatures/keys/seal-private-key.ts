import { createCipheriv, createDecipheriv, createPrivateKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'

const NONCE = 12
const TAG = 16

/** Nonce, tag and ciphertext of the PKCS #8; bound to the row, so that rows cannot exchange their keys. */
export function sealPrivateKey(
  key: KeyObject,
  { id, secret }: { readonly id: string; readonly secret: string },
): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), nonce).setAAD(Buffer.from(id))
  const plain = key.export({ type: 'pkcs8', format: 'der' })
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  plain.fill(0)
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws when secret, row or bytes are not those of the sealing. */
export function openPrivateKey(
  sealed: Uint8Array,
  { id, secret }: { readonly id: string; readonly secret: string },
): KeyObject {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(id))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()])
  try {
    return createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' })
  } finally {
    plain.fill(0)
  }
}

/** The secret is 32 random bytes already: HKDF only keeps this use apart from others. */
function sealingKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'sen/signatures/private-key', 32))
}
