import { after, before } from 'node:test'
import type { Call } from '#kernel/operations.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { organisations } from '#modules/organisations'
import { connectSigning, connectTrust, enrolKey } from '../index.ts'
import signatures from '../module.ts'
import {
  authorityClient,
  startPlayedAuthority,
} from '../../../../stand-ins/certificate-authority/testing/played-authority.ts'

const office = [
  ['C', 'VN'],
  ['O', 'Sở Tư pháp thành phố Huế'],
] as const

export const bySeal = {
  as: { kind: 'organisation', id: 'H26.1' },
  document: 'paper:0198-letter',
  requestedBy: '0198-clerk',
} as const
export const byDirector = { ...bySeal, as: { kind: 'person', id: 'H26.1:0198' }, requestedBy: '0198-director' } as const

/** An office whose director and whose seal have keys of the server, certified by the stand-in authority that it trusts. */
export async function openSigningOffice() {
  const { platform, clock } = await testPlatform([organisations, identity, signatures])
  const authority = await startPlayedAuthority(() => clock.now())
  const settings = {
    keySecret: 'a secret of the tests that seals private keys',
    timeStampUrl: `${authority.url}/tsa`,
    enrolment: { url: authority.url, clientId: authorityClient.id, clientSecret: authorityClient.secret },
  }
  const run = async <Result>(work: (call: Call) => Promise<Result>): Promise<Result> => {
    let result: Result | undefined
    const step = async (call: Call) => void (result = await work(call))
    await runAsSystem(platform, { name: 'testing/sign', requestId: 'test', run: step })
    return result as Result
  }
  const enrolDirector = () =>
    enrolKeyOf(byDirector.as, [...office, ['T', 'Giám đốc'], ['CN', 'Nguyễn Thị Ngọc Ẩn']] as const)
  const enrolKeyOf = (
    owner: Parameters<typeof enrolKey>[1]['owner'],
    subject: Parameters<typeof enrolKey>[1]['subject'],
  ) => run((call) => enrolKey(call, { owner, subject, algorithm: owner.kind === 'person' ? 'P-256' : 'RSA-3072' }))
  before(async () => {
    connectSigning(settings)
    connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
    await enrolDirector()
    await enrolKeyOf(bySeal.as, [...office, ['CN', 'Sở Tư pháp thành phố Huế']])
  })
  after(() => authority.close())
  return { platform, clock, authority, settings, run, enrolDirector }
}
