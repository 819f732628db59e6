import { after } from 'node:test'
import type { AddressInfo } from 'node:net'
import { createServer } from '#kernel/http/server.ts'
import { anonymous, type Actor } from '#kernel/permissions.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { testPlatform, type TestPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { notifications } from '#modules/notifications'
import { loadReferenceData, organisations } from '#modules/organisations'
import { type CastMember, findPersonId, registries, seedRegistries } from '#modules/registries'
import { connectSigning, connectTrust, signatures } from '#modules/signatures'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { startCertificateAuthority } from '../../../../stand-ins/certificate-authority/start-certificate-authority.tsx'
import { connectCredentials } from '../connect-credentials.ts'
import { registerCredentialProtocols } from '../http/register-credential-protocols.ts'
import { enrolCredentialSigners } from '../issuing/licence-signer.ts'
import credentials from '../module.ts'

const member = {
  sex: 'female',
  birthDate: '1988-03-12',
  phone: '+84900000001',
  residence: { communeCode: '00166', line: 'Số 12, ngõ 68 đường Cầu Giấy' },
  licences: [
    { class: 'A1', issuedOn: '2007-05-10' },
    { class: 'B', expiresInDays: 800 },
  ],
  hasHealthCertificate: true,
  hasUnpaidViolation: false,
} as const

const people = {
  lan: { ...member, personalId: '001188900001', name: 'Nguyễn Thị Ngọc Lan' },
  duc: {
    ...member,
    personalId: '001088900002',
    name: 'Đỗ Đức Ưng',
    sex: 'male',
    licences: [{ class: 'C', expiresInDays: 20 }],
  },
  hoa: { ...member, personalId: '046196900003', name: 'Phạm Thị Hòa', licences: [] },
} satisfies Record<string, CastMember>

type Name = keyof typeof people

const official = { kind: 'official', personId: null } as const

export const officials = {
  caseOfficer: { ...official, id: 'official-case', roles: ['case-officer'], organisation: 'G01.26.08' },
  colleague: { ...official, id: 'official-desk', roles: ['reception-officer'], organisation: 'G01.26.08' },
  clerk: { ...official, id: 'official-clerk', roles: ['clerk'], organisation: 'G01.26.08' },
} satisfies Record<string, Actor>

type Authority = {
  readonly url: string
  readonly root: Certificate
  readonly revoke: (certificate: Certificate) => Promise<void>
}

export type LicenceOffice = TestPlatform & {
  readonly url: string
  readonly authority: Authority
  readonly citizens: Readonly<Record<Name, Actor & { readonly personId: string }>>
  readonly ids: Readonly<Record<Name, string>>
}

/** Registers with three people, an authority, enrolled keys and the protocols on a real port. Time is that of today and stands still. */
export async function openLicenceOffice(): Promise<LicenceOffice> {
  const now = Temporal.Now.instant().round('second').toString()
  const test = await testPlatform([organisations, identity, signatures, notifications, registries, credentials], now)
  const { platform } = test
  await loadReferenceData(platform.database)
  await seedRegistries(platform, { persons: 0, seed: 1, cast: Object.values(people) })
  const authority = await openAuthority(test)
  connectSigning({
    keySecret: 'a secret of the tests that seals private keys',
    timeStampUrl: `${authority.url}/tsa`,
    enrolment: { url: authority.url, clientId: client.id, clientSecret: client.secret },
  })
  connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  const url = await listen(test)
  connectCredentials({ publicUrl: url, secret: 'a secret of the tests for codes and nonces' })
  await runAsSystem(platform, {
    name: 'credentials/enrol-credential-signers',
    requestId: 'test',
    run: (call) => enrolCredentialSigners.run(call, {}),
  })
  const ids = await idsOf(test)
  return { ...test, url, authority, ids, citizens: mapNames((name) => citizenOf(name, ids[name])) }
}

const client = { id: 'sen-portal', secret: 'the secret of the tests' }

async function openAuthority({ clock }: TestPlatform): Promise<Authority> {
  const served = await startCertificateAuthority({ port: 0, clients: [client], now: () => clock.now() })
  const { url } = served
  after(() => served.close())
  return {
    url,
    root: readCertificate(await (await fetch(`${url}/ca/root.cer`)).bytes()),
    async revoke({ serialNumber }) {
      const body = new URLSearchParams({ reason: 'keyCompromise' })
      await fetch(`${url}/certificates/ec/${serialNumber}/revocation`, { method: 'POST', body, redirect: 'manual' })
    },
  }
}

async function listen({ platform }: TestPlatform): Promise<string> {
  const app = await createServer(platform, {
    publicUrl: 'http://127.0.0.1',
    authenticate: async () => anonymous,
    readLanguage: () => 'vi',
    requestsPerMinute: 10_000,
  })
  registerCredentialProtocols(app, platform)
  await app.listen({ host: '127.0.0.1', port: 0 })
  after(() => app.close())
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

function citizenOf(name: Name, personId: string) {
  const roles = ['citizen', 'citizen-verified']
  return { kind: 'person', id: `account-${name}`, roles, organisation: null, personId } as const
}

async function idsOf({ platform }: TestPlatform): Promise<Record<Name, string>> {
  const found = await platform.database
    .transaction()
    .execute(async (tx) =>
      Promise.all(
        Object.entries(people).map(async ([name, { personalId }]) => [name, await findPersonId({ tx }, personalId)]),
      ),
    )
  return Object.fromEntries(found) as Record<Name, string>
}

function mapNames<Value>(make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries((Object.keys(people) as Name[]).map((name) => [name, make(name)])) as Record<Name, Value>
}
