import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { createServer } from '#kernel/http/server.ts'
import type { Module } from '#kernel/module.ts'
import { testPlatform, type TestPlatform } from '#kernel/testing/platform.ts'
import { citizens, officials } from '../../../../stand-ins/accounts.ts'
import { startOrganisationProvider } from '../../../../stand-ins/organisation-provider/start-organisation-provider.ts'
import { createVisitor, type Visitor } from '../../../../stand-ins/testing/visitor.ts'
import { startVneid } from '../../../../stand-ins/vneid/start-vneid.ts'
import { createAuthenticate } from '../http/authenticate.ts'
import { readLanguage } from '../http/language.ts'
import { registerSignIn } from '../http/register-sign-in.ts'
import identity from '../module.ts'
import type { IdentitySettings, ProviderName } from '../settings.ts'

/** Nobody listens there: the visitor stops before it, and requests to the portal are injected. */
export const PORTAL = 'http://127.0.0.1:9'
const SECRET = 'a-secret-of-the-tests-with-enough-characters'

export type Portal = TestPlatform & {
  readonly app: FastifyInstance
  readonly settings: IdentitySettings
  readonly newBrowser: () => Browser
  readonly close: () => Promise<void>
}

/** The portal with both real stand-in providers; routes are added by the test before the first request. */
export async function startPortal(
  settings: Partial<IdentitySettings> = {},
  modules: readonly Module[] = [identity],
): Promise<Portal> {
  const test = await testPlatform(modules)
  const client = (provider: ProviderName) => ({
    id: 'sen-portal',
    secret: SECRET,
    name: 'Cổng dịch vụ công',
    redirectUris: [`${PORTAL}/sign-in/callback/${provider}`],
    postLogoutRedirectUris: [`${PORTAL}/`],
  })
  const vneid = await startVneid({ port: 0, accounts: citizens, clients: [client('citizen')] })
  const work = await startOrganisationProvider({ port: 0, accounts: officials, clients: [client('official')] })
  const provider = (issuer: string) => ({ issuer, clientId: 'sen-portal', clientSecret: SECRET })
  const all: IdentitySettings = {
    publicUrl: PORTAL,
    secret: SECRET,
    providers: { citizen: provider(vneid.url), official: provider(work.url) },
    ...settings,
  }
  const app = await createServer(test.platform, {
    publicUrl: PORTAL,
    authenticate: createAuthenticate(test.platform, all),
    readLanguage,
    requestsPerMinute: 10_000,
  })
  registerSignIn(app, test.platform, all)
  return {
    ...test,
    app,
    settings: all,
    newBrowser: () => createBrowser(app),
    async close() {
      await app.close()
      await Promise.all([vneid.close(), work.close()])
    },
  }
}

export type Browser = {
  readonly cookies: Map<string, string>
  readonly atProvider: Visitor
  readonly get: (path: string) => Promise<LightMyRequestResponse>
  readonly post: (path: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  /** Starts at the portal and goes through the provider's pages; the address to which the provider sends back. */
  readonly proveTo: (provider: ProviderName, account: string, path?: string) => Promise<string>
  /** All the way to the portal's answer. */
  readonly signIn: (provider: ProviderName, account: string, path?: string) => Promise<LightMyRequestResponse>
}

function createBrowser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>()
  const atProvider = createVisitor(`${PORTAL}/`)
  const send = async (method: 'GET' | 'POST', path: string, headers: Record<string, string> = {}) => {
    const response = await app.inject({ method, url: path, headers, cookies: Object.fromEntries(cookies) })
    for (const { name, value } of response.cookies) cookies.set(name, value)
    return response
  }
  const proveTo: Browser['proveTo'] = async (provider, account, path = '/') => {
    const start = await send('GET', `/sign-in/${provider}?return=${encodeURIComponent(path)}`)
    const page = await atProvider.get(start.headers.location as string)
    const isKnownThere = page.url.origin === PORTAL
    if (isKnownThere) return page.url.pathname + page.url.search
    const next = await atProvider.post(`${page.url.href}/account`, { account })
    const back = provider === 'citizen' ? await atProvider.post(`${next.url.href}/consent`, { answer: 'agree' }) : next
    return back.url.pathname + back.url.search
  }
  return {
    cookies,
    atProvider,
    get: (path) => send('GET', path),
    post: (path, headers) => send('POST', path, headers),
    proveTo,
    signIn: async (...arguments_) => send('GET', await proveTo(...arguments_)),
  }
}
