import { after } from 'node:test'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { connectSigning, connectTrust, officialKeyOwner, openSigningSession } from '#modules/signatures'
import { preparedLetter } from '#standards/pades/testing/sample-letter.ts'
import { startCertificateAuthority } from '../../../../stand-ins/certificate-authority/start-certificate-authority.tsx'
import { deskKeys } from '../../../../stand-ins/demo-keys.ts'
import { startDesktopSigning } from '../../../../stand-ins/desktop-signing/start-desktop-signing.tsx'
import type { OfficeSite } from './office-site.ts'

const client = { id: 'sen-tests', secret: 'a secret of the tests' }
const FIELD = 'nguoi-co-tham-quyen'

/** Connects the site to the stand-ins of the authority and of the service at an officer's machine. */
export async function openSigningDesk(site: OfficeSite) {
  const now = () => site.clock.now()
  const authority = await startCertificateAuthority({ port: 0, clients: [client], now })
  const office = { url: authority.url, client }
  const service = await startDesktopSigning({ port: 0, keys: deskKeys, office, now })
  after(() => Promise.all([authority.close(), service.close()]))
  connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  connectSigning({
    keySecret: 'a secret of the tests that seals private keys',
    timeStampUrl: `${authority.url}/tsa`,
    desktopService: service.url.replace('http', 'ws'),
  })
  return {
    office,
    service,
    certificateOf: async (officialId: string) => await (await fetch(`${service.url}/tokens/${officialId}.pem`)).text(),
    async plugIn(officialId: string): Promise<void> {
      const body = new URLSearchParams({ token: officialId })
      await fetch(`${service.url}/token`, { method: 'POST', body, redirect: 'manual' })
    },
    /** A letter waits for this official; returns the id of the session. */
    async handOut(key: string): Promise<string> {
      const { id: requestedBy, organisation } = site.actor(key)
      let sessionId = ''
      await runAsSystem(site.platform, {
        name: 'testing/hand-out',
        requestId: 'test',
        async run(call) {
          const as = await officialKeyOwner(call, requestedBy, organisation!)
          const deed = { as, document: 'paper:0198-letter', requestedBy, purpose: 'testing/keep-letter' }
          sessionId = await openSigningSession(call, { ...deed, pdf: await preparedLetter(), field: FIELD })
        },
      })
      return sessionId
    },
  }
}
