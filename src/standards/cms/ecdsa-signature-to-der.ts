import { integer, sequence } from '../der/write-der.ts'

/** PKCS #11 tokens and browsers give r and s side by side; X.509 and CMS want Ecdsa-Sig-Value (RFC 3279 2.2.3). */
export function ecdsaSignatureToDer(signature: Uint8Array): Uint8Array {
  if (signature.length === 0 || signature.length % 2 !== 0) throw new RangeError('ECDSA: r and s are equally long')
  const half = signature.length / 2
  return sequence(integer(signature.subarray(0, half)), integer(signature.subarray(half)))
}
