import type { Static, TSchema } from 'typebox'
import type { Operation } from '#kernel/operations.ts'
import type { Actor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import type { RunningJobs } from '#kernel/start-jobs.ts'
import { workOff } from '#kernel/work-off.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import * as signatures from '#modules/signatures'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { demoOrganisations, officials, type Official } from '../../stand-ins/accounts.ts'
import { drawHandwriting } from './drawing/draw-handwriting.ts'
import { drawSeal } from './drawing/draw-seal.ts'
import type { PlayedAuthority } from './play-authority.ts'
import type { Staff } from './seed-accounts.ts'

type Enrolment = {
  readonly platform: Platform
  readonly jobs: RunningJobs
  readonly staff: Staff
  readonly authority: PlayedAuthority
}

/** The offices whose papers are signed, each with the clerk who looks after its keys. */
const OFFICES = [
  { organisation: 'G01.26.08', clerk: 'hn-van-thu' },
  { organisation: 'G01.57.08', clerk: 'hue-van-thu' },
] as const

/** Somebody whose certificate ends soon, so that the warnings have something to say: 25 days after the present. */
const ENDS_SOON = { key: 'hn-thu-ly', days: 65 } as const

/** Gives offices and officials their certificates and images, and the deputy the right to sign for the head. */
export async function enrolOffices(enrolment: Enrolment): Promise<void> {
  for (const { organisation, clerk } of OFFICES) {
    await enrolOffice(enrolment, organisation, enrolment.staff.get(clerk)!)
    for (const official of officials.filter((one) => one.organisation === organisation))
      await enrolOfficial(enrolment, official, enrolment.staff.get(clerk)!)
  }
  await workOff(enrolment.platform, enrolment.jobs)
  await letDeputySign(enrolment)
}

async function enrolOffice(enrolment: Enrolment, organisation: string, clerk: Actor): Promise<void> {
  const { name } = demoOrganisations.find(({ code }) => code === organisation)!
  await act(enrolment, clerk, signatures.requestOrganisationKey, {})
  await act(enrolment, clerk, signatures.setOrganisationSealImage, { png: drawSeal(name).toString('base64') })
}

async function enrolOfficial(enrolment: Enrolment, official: Official, clerk: Actor): Promise<void> {
  const { key, officialId: staffCode, name, position } = official
  const { keyId } = await act(enrolment, clerk, signatures.requestStaffKey, { staffCode, name, title: position.vi })
  if (key === ENDS_SOON.key) await certifyByHand(enrolment, { keyId, clerk, days: ENDS_SOON.days })
  await act(enrolment, enrolment.staff.get(key)!, signatures.setOwnSignatureImage, {
    png: drawHandwriting(name).toString('base64'),
  })
}

type ByHand = { readonly keyId: string; readonly clerk: Actor; readonly days: number }

/** The way of authorities that take nothing from the platform; the job finds the certificate there and is content. */
async function certifyByHand(enrolment: Enrolment, { keyId, clerk, days }: ByHand): Promise<void> {
  const { url, client } = enrolment.authority
  const { pkcs10 } = await act(enrolment, clerk, signatures.getCertificateRequest, { keyId })
  const answer = await fetch(`${url}/certificates?days=${days}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/pkcs10',
      authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
    },
    body: Buffer.from(pkcs10, 'base64'),
  })
  const issuer = await fetch(`${url}/ca/ec.cer`)
  const certificates = [await answer.bytes(), await issuer.bytes()]
  const pem = certificates.map((der) => toPem(der)).join('')
  await act(enrolment, clerk, signatures.handInCertificate, {
    keyId,
    certificate: Buffer.from(pem).toString('base64'),
  })
}

async function letDeputySign(enrolment: Enrolment): Promise<void> {
  const today = vietnamDate(enrolment.platform.clock.now())
  const deputy = officials.find(({ key }) => key === 'hn-lanh-dao')!
  await act(enrolment, enrolment.staff.get('hn-van-thu')!, signatures.giveDelegation, {
    staffCode: deputy.officialId,
    authority: 'KT.',
    principal: 'Trưởng phòng',
    title: deputy.position.vi,
    basisDocument: 'Thông báo số 15/TB-PC08 về phân công công tác của lãnh đạo Phòng',
    basisDate: today.subtract({ days: 3 }).toString(),
    validFrom: today.toString(),
  })
}

async function act<Input extends TSchema, Output extends TSchema>(
  { platform }: Enrolment,
  actor: Actor,
  operation: Operation<Input, Output>,
  input: Static<Input>,
): Promise<Static<Output>> {
  return await runOperation(platform, operation, { actor, requestId: 'seed', language: 'vi' }, input)
}
