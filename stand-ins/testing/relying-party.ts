import * as openid from 'openid-client'
import { createVisitor } from './visitor.ts'
import type { Visit, Visitor } from './visitor.ts'

/** Port 9 is the discard service: nobody listens, so that the visitor stops there. */
const nowhere = 'http://127.0.0.1:9/'

export const client = {
  id: 'sen-portal',
  secret: 'a-secret-of-the-tests-with-enough-characters',
  name: 'Cổng dịch vụ công Sen',
  redirectUris: [`${nowhere}sign-in/return`],
  postLogoutRedirectUris: [nowhere],
} as const

const redirectUri = client.redirectUris[0]

export interface RelyingParty {
  readonly configuration: openid.Configuration
  readonly visitor: Visitor
  /** Opens the sign-in page in the visitor's browser. */
  begin(scope: string): Promise<Visit>
  /** Ends the sign-in from the address to which the visitor was sent back. */
  finish(back: URL): ReturnType<typeof openid.authorizationCodeGrant>
}

/** A relying party that keeps every rule: PKCE, state, nonce; it talks to the provider as the platform does. */
export async function createRelyingParty(
  issuer: string,
  { secret = client.secret, visitor = createVisitor(nowhere) }: { secret?: string; visitor?: Visitor } = {},
): Promise<RelyingParty> {
  const configuration = await openid.discovery(new URL(issuer), client.id, secret, undefined, {
    execute: [openid.allowInsecureRequests],
  })
  const pkceCodeVerifier = openid.randomPKCECodeVerifier()
  const expectedState = openid.randomState()
  const expectedNonce = openid.randomNonce()
  return {
    configuration,
    visitor,
    begin: async (scope) =>
      visitor.get(
        openid.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope,
          code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
          code_challenge_method: 'S256',
          state: expectedState,
          nonce: expectedNonce,
        }),
      ),
    finish: (back) =>
      openid.authorizationCodeGrant(configuration, back, { pkceCodeVerifier, expectedState, expectedNonce }),
  }
}
