import { join } from 'node:path'
import { citizens, officials } from './accounts.ts'
import type { Addresses } from './addresses.ts'
import { startBank } from './bank/start-bank.ts'
import { startCertificateAuthority } from './certificate-authority/start-certificate-authority.tsx'
import { deskKeys, remoteOffers } from './demo-keys.ts'
import { startDesktopSigning } from './desktop-signing/start-desktop-signing.tsx'
import { startMail } from './mail/start-mail.tsx'
import type { OpenidClient } from './openid/openid-account.ts'
import { startOrganisationProvider } from './organisation-provider/start-organisation-provider.ts'
import type { Environment } from './read-environment.ts'
import { startRemoteSigning } from './remote-signing/start-remote-signing.tsx'
import { startIndex } from './start-index.tsx'
import { startVneid } from './vneid/start-vneid.ts'
import { startWallet } from './wallet/start-wallet.tsx'

export interface RunningStandIns {
  readonly addresses: Addresses
  close(): Promise<void>
}

/** All of them in one process, on neighbouring ports from `basePort`; from 0, each takes a free one. */
export async function startStandIns(environment: Environment): Promise<RunningStandIns> {
  const { basePort, platformUrl, directory, secrets } = environment
  const port = (offset: number) => (basePort === 0 ? 0 : basePort + offset)
  const folder = (name: string) => ({ directory: join(directory, name) })
  const started: { close(): Promise<void> }[] = []
  const close = async () => void (await Promise.all(started.map((standIn) => standIn.close())))
  const keep = <StandIn extends { close(): Promise<void> }>(standIn: StandIn): StandIn => {
    started.push(standIn)
    return standIn
  }

  try {
    const vneid = keep(
      await startVneid({
        port: port(0),
        accounts: citizens,
        clients: [portal(platformUrl, 'citizen', secrets.vneid)],
        ...folder('vneid'),
      }),
    )
    const organisations = keep(
      await startOrganisationProvider({
        port: port(1),
        accounts: officials,
        clients: [portal(platformUrl, 'official', secrets.organisation)],
        ...folder('organisation-provider'),
      }),
    )
    const clients = [{ id: 'sen-portal', secret: secrets.bank }]
    const bank = keep(await startBank({ port: port(2), clients, platformUrl, ...folder('bank') }))
    const mail = keep(await startMail({ port: port(3), smtpPort: port(4), ...folder('mail') }))
    const authority = keep(
      await startCertificateAuthority({
        port: port(6),
        clients: [{ id: 'sen-portal', secret: secrets.certificates }],
        ...folder('certificate-authority'),
      }),
    )
    const wallet = keep(await startWallet({ port: port(7), certificatesUrl: authority.url, ...folder('wallet') }))
    const office = { url: authority.url, client: { id: 'sen-portal', secret: secrets.certificates } }
    const desk = keep(
      await startDesktopSigning({ port: port(8), keys: deskKeys, office, ...folder('desktop-signing') }),
    )
    const remote = keep(
      await startRemoteSigning({
        port: port(9),
        clients: [{ id: 'sen-portal', secret: secrets.remoteSigning }],
        offers: remoteOffers,
        office,
        ...folder('remote-signing'),
      }),
    )
    const outside = {
      vneid: vneid.url,
      organisationProvider: organisations.url,
      bank: bank.url,
      mail: mail.url,
      smtp: mail.smtpUrl,
      certificates: authority.url,
      wallet: wallet.url,
      desktopSigning: desk.url,
      remoteSigning: remote.url,
    }
    const index = keep(await startIndex({ port: port(5), platformUrl, ...outside }))
    return { addresses: { ...outside, index: index.url }, close }
  } catch (error) {
    await close()
    throw error
  }
}

function portal(platformUrl: string, provider: 'citizen' | 'official', secret: string): OpenidClient {
  return {
    id: 'sen-portal',
    secret,
    name: 'Cổng dịch vụ công Sen',
    redirectUris: [new URL(`/sign-in/callback/${provider}`, platformUrl).href],
    postLogoutRedirectUris: [new URL('/', platformUrl).href],
  }
}
