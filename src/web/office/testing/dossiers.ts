import { attachDraftFile, getDossier, openDraft, saveDraft, submitDossier } from '#modules/dossiers'
import { recordCash } from '#modules/payments'
import type { OfficeSite } from './office-site.ts'

// The smallest JPEG that file-type knows as one.
export const PORTRAIT = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

/** A submitted exchange of a driving licence in Hà Nội; its fee is raised and not paid. */
export async function submitExchange(site: OfficeSite, citizen = 'ngoc-lan'): Promise<string> {
  const person = site.actor(citizen)
  const { draftId } = await site.run(person, openDraft, { procedureCode: '3.000347', case: 'expiring' })
  const sha256 = await site.upload(person, PORTRAIT, 'image/jpeg')
  await site.run(person, attachDraftFile, { draftId, partCode: 'portrait', sha256, name: 'anh-chan-dung.jpg' })
  await site.run(person, saveDraft, { draftId, answers: { delivery: 'desk', declaration: true } })
  return (await site.run(person, submitDossier, { draftId })).dossierId
}

/** The same with the fee taken at the desk, as a dossier that can be accepted. */
export async function submitPaidExchange(site: OfficeSite, citizen?: string): Promise<string> {
  const dossierId = await submitExchange(site, citizen)
  const { payment } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
  await site.run(site.actor('hn-thu-quy'), recordCash, { obligationId: payment.obligationId!, amount: payment.amount })
  await site.settle()
  return dossierId
}
