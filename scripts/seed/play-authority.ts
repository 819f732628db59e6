import path from 'node:path'
import type { FakeClock } from '#kernel/clock.ts'
import { openSecret } from '#kernel/secrets.ts'
import { connectAuthorities } from '../../src/outside-systems.ts'
import { startCertificateAuthority } from '../../stand-ins/certificate-authority/start-certificate-authority.tsx'

type Played = { readonly state: string; readonly port: number; readonly clock: FakeClock }

export type PlayedAuthority = {
  readonly url: string
  readonly client: { readonly id: string; readonly secret: string }
  readonly close: () => Promise<void>
}

/**
 * The stand-in authority before its own process starts: with the same keys, at the same address, in the time of the seed. Certificates and
 * time-stamps of the past weeks are then what anybody finds who asks about them today.
 */
export async function playAuthority({ state, port, clock }: Played): Promise<PlayedAuthority> {
  const client = { id: 'sen-portal', secret: openSecret(state, 'certificate-client') }
  const authority = await startCertificateAuthority({
    port,
    clients: [client],
    directory: path.join(state, 'stand-ins/certificate-authority'),
    now: () => clock.now(),
  })
  connectAuthorities({
    SEN_MODE: 'demo',
    SEN_STATE: state,
    PUBLIC_URL: '',
    CERTIFICATE_AUTHORITY_URL: authority.url,
    TIME_STAMP_URL: '',
  })
  return { url: authority.url, client, close: () => authority.close() }
}
