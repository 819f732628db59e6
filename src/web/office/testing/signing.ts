import { after } from 'node:test'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { connectSigning, connectTrust, enrolKey, organisationKeyOwner, staffKeyOwner } from '#modules/signatures'
import { officials } from '../../../../stand-ins/accounts.ts'
import { startCertificateAuthority } from '../../../../stand-ins/certificate-authority/start-certificate-authority.tsx'
import type { OfficeSite } from './office-site.ts'

const POLICE = 'G01.26.08'
const CLIENT = { id: 'sen-tests', secret: 'a secret of the tests' }

/** Connects the site to the stand-in authority, and gives these officials of the police of Hà Nội and their office a key. */
export async function openSigning(site: OfficeSite, keys: readonly string[]): Promise<{ authorityUrl: string }> {
  const authority = await startCertificateAuthority({ port: 0, clients: [CLIENT], now: () => site.clock.now() })
  after(() => authority.close())
  connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  connectSigning({
    keySecret: 'a secret of the tests that seals private keys',
    timeStampUrl: `${authority.url}/tsa`,
    enrolment: { url: authority.url, clientId: CLIENT.id, clientSecret: CLIENT.secret },
  })
  const name = 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội'
  const owners = [
    { owner: organisationKeyOwner(POLICE), name },
    ...officials
      .filter(({ key }) => keys.includes(key))
      .map((official) => ({ owner: staffKeyOwner(POLICE, official.officialId), name: official.name })),
  ]
  await runAsSystem(site.platform, {
    name: 'testing/signing',
    requestId: 'test',
    async run(call) {
      for (const one of owners)
        await enrolKey(call, {
          owner: one.owner,
          subject: [
            ['C', 'VN'],
            ['O', name],
            ['CN', one.name],
          ],
        })
    },
  })
  return { authorityUrl: authority.url }
}
