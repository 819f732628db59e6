import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Provider from 'oidc-provider'
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { signingKey } from '../serving/keys.ts'
import { pageHeaders } from '../serving/pages.tsx'
import { keptText } from '../serving/state.ts'
import type { OpenidAccount, OpenidClient, OpenidFace } from './openid-account.ts'
import { errorPage, signOutPage, signedOutPage } from './provider-pages.tsx'
import { recordsInMemory } from './records-in-memory.ts'

export interface ProviderOptions {
  readonly issuer: string
  readonly face: OpenidFace
  readonly accounts: readonly OpenidAccount[]
  readonly clients: readonly OpenidClient[]
  /** Folder that keeps key and salt over restarts; without it they live as long as the process. */
  readonly directory?: string | undefined
}

const minutes = 60
const hours = 60 * minutes

/** An OpenID provider with authorization code, PKCE, pairwise subjects, ES256, refresh and sign-out. */
export function createProvider({ issuer, face, accounts, clients, directory }: ProviderOptions): Provider {
  const secret = directory ? keptText(join(directory, 'salt'), newSecret) : newSecret()
  const findAccount: Configuration['findAccount'] = (_context, key) => {
    const account = accounts.find((candidate) => candidate.key === key)
    return account && { accountId: key, claims: () => ({ ...account.claims, sub: key }) }
  }
  return new Provider(issuer, {
    adapter: recordsInMemory(),
    clients: clients.map(clientMetadata),
    findAccount,
    jwks: { keys: [signingKey(directory, `${face.slug}-1`)] },
    subjectTypes: ['pairwise'],
    // Each client sees its own subject, and no personal id can be computed from it.
    pairwiseIdentifier: (_context, key, client) => uuidOf(createHmac('sha256', secret), `${client.clientId} ${key}`),
    claims: { openid: ['sub', 'acr', 'amr'], ...face.scopes },
    scopes: ['openid', 'offline_access'],
    acrValues: face.acrValues,
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    // Cookies know no ports: two providers on 127.0.0.1 would overwrite each other's under the standard names.
    cookies: {
      keys: [secret],
      names: {
        session: `${face.slug}_session`,
        interaction: `${face.slug}_interaction`,
        resume: `${face.slug}_resume`,
      },
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    ...(face.asksConsent ? {} : { loadExistingGrant: grantWhatIsAsked }),
    ttl: {
      AccessToken: 10 * minutes,
      AuthorizationCode: minutes,
      IdToken: 10 * minutes,
      Interaction: 15 * minutes,
      RefreshToken: 8 * hours,
      Grant: 8 * hours,
      Session: 8 * hours,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (context, form) => answer(context, signOutPage(face, form)),
        postLogoutSuccessSource: (context) => answer(context, signedOutPage(face)),
      },
    },
    renderError: (context, out) => answer(context, errorPage(face, out)),
  })
}

function clientMetadata(client: OpenidClient): ClientMetadata {
  return {
    client_id: client.id,
    client_secret: client.secret,
    client_name: client.name,
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    subject_type: 'pairwise',
    id_token_signed_response_alg: 'ES256',
  }
}

async function grantWhatIsAsked({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc
  if (!client || !session?.accountId) return undefined
  const granted = session.grantIdFor(client.clientId)
  const grant =
    (granted === undefined ? undefined : await provider.Grant.find(granted)) ??
    new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope([...oidc.requestParamScopes].join(' '))
  await grant.save()
  return grant
}

function answer(context: KoaContextWithOIDC, page: string): void {
  context.set(pageHeaders)
  context.type = 'html'
  context.body = page
}

function newSecret(): string {
  return randomBytes(32).toString('hex')
}

/** RFC 9562 version 8: the custom one. */
function uuidOf(hmac: ReturnType<typeof createHmac>, name: string): string {
  const bytes = hmac.update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
