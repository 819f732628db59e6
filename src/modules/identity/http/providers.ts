import * as openid from 'openid-client'
import type { Platform } from '#kernel/platform.ts'
import { errors } from '../errors.ts'
import type { IdentitySettings, ProviderName, ProviderSettings } from '../settings.ts'

/** Longer than a slow provider needs, shorter than a person's patience and than our proxy's. */
const TIMEOUT_SECONDS = 10

/** What every step of a sign-in needs. */
export type SignInParts = {
  readonly platform: Platform
  readonly settings: IdentitySettings
  readonly providers: Providers
}

export type Providers = {
  /** Reads the provider's metadata at the first use, so that the platform starts while a provider is down. */
  readonly connect: (name: ProviderName) => Promise<openid.Configuration>
}

export function createProviders({ providers }: Pick<IdentitySettings, 'providers'>): Providers {
  const known = new Map<ProviderName, openid.Configuration>()
  for (const { issuer } of Object.values(providers)) requireSafeIssuer(issuer)
  return {
    async connect(name) {
      const configuration = known.get(name) ?? (await discover(providers[name]))
      known.set(name, configuration)
      return configuration
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<openid.Configuration> {
  try {
    return await openid.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      execute: isPlain(issuer) ? [openid.allowInsecureRequests] : [],
    })
  } catch (cause) {
    throw errors.problem('provider-unavailable', { cause })
  }
}

/** Client secret and tokens travel to this address: plain http is for stand-ins on this machine. */
function requireSafeIssuer(issuer: string): void {
  const { hostname } = new URL(issuer)
  if (isPlain(issuer) && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    throw new Error(`issuer ${issuer} must be https`)
  }
}

function isPlain(issuer: string): boolean {
  return new URL(issuer).protocol !== 'https:'
}
