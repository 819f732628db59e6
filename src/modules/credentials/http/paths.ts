/** Addresses of the protocols, under the public address. */
export const paths = {
  issuerMetadata: '/.well-known/openid-credential-issuer',
  serverMetadata: '/.well-known/oauth-authorization-server',
  token: '/credentials/token',
  nonce: '/credentials/nonce',
  credential: '/credentials/credential',
} as const
