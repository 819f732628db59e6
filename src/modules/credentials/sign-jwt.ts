import type { RawSigner } from '#modules/signatures'

/** JWS in compact form, ES256, with the certificates in `x5c` (RFC 7515 4.1.6). The key is elsewhere, so no library can do it. */
export async function signJwt(
  { certificate, issuers, sign }: RawSigner,
  typ: string,
  payload: object,
): Promise<string> {
  const x5c = [certificate, ...issuers].map(({ bytes }) => Buffer.from(bytes).toString('base64'))
  const signed = [{ alg: 'ES256', typ, x5c }, payload].map(encode).join('.')
  return `${signed}.${Buffer.from(await sign(Buffer.from(signed))).toString('base64url')}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
