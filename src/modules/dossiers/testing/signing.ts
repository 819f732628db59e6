import { after } from 'node:test'
import { sql } from 'kysely'
import type { Call } from '#kernel/operations.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import {
  connectSigning,
  connectTrust,
  enrolKey,
  organisationKeyOwner,
  staffKeyOwner,
  type SigningSettings,
} from '#modules/signatures'
import { officials } from '../../../../stand-ins/accounts.ts'
import {
  authorityClient,
  startPlayedAuthority,
  type PlayedAuthority,
} from '../../../../stand-ins/certificate-authority/testing/played-authority.ts'
import type { Office } from './office.ts'

export const POLICE = 'G01.26.08'

/** Connects the office to the stand-in authority and gives everybody of the police of Hà Nội and the office itself a key. */
export async function openSigning(office: Office): Promise<PlayedAuthority & { readonly settings: SigningSettings }> {
  const authority = await startPlayedAuthority(() => office.clock.now())
  after(() => authority.close())
  connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  const settings = {
    keySecret: 'a secret of the tests that seals private keys',
    timeStampUrl: `${authority.url}/tsa`,
    enrolment: { url: authority.url, clientId: authorityClient.id, clientSecret: authorityClient.secret },
  }
  connectSigning(settings)
  const organisation = [
    ['C', 'VN'],
    ['O', 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội'],
  ] as const
  await asSystem(office, async (call) => {
    await enrolKey(call, {
      owner: organisationKeyOwner(POLICE),
      subject: [...organisation, ['CN', organisation[1][1]]],
    })
    for (const { officialId, name } of officials.filter((official) => official.organisation === POLICE))
      await enrolKey(call, { owner: staffKeyOwner(POLICE, officialId), subject: [...organisation, ['CN', name]] })
  })
  return { ...authority, settings }
}

/** The deputy signs for the head of the office. */
export async function delegateToLeader(office: Office): Promise<void> {
  const leader = officials.find(({ key }) => key === 'hn-lanh-dao')!
  await sql`insert into signatures.delegation (id, organisation, delegate, authority, principal, title, basis_document, basis_date,
      valid_from, given_by, given_at)
    values (gen_random_uuid(), ${POLICE}, ${`${POLICE}:${leader.officialId}`}, 'KT.', 'Trưởng phòng', 'Phó Trưởng phòng',
      '15/QĐ-PC08', '2026-01-05', '2026-01-05', gen_random_uuid(), ${office.clock.now()})`.execute(
    office.platform.database,
  )
}

export async function asSystem(office: Office, run: (call: Call) => Promise<void>): Promise<void> {
  await runAsSystem(office.platform, { name: 'testing/signing', requestId: 'test', run })
}
