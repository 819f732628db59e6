import type { Actor } from '#kernel/permissions.ts'
import { attachDraftFile, openDraft, saveDraft, submitDossier } from '../index.ts'
import type { Office } from './office.ts'

// The smallest JPEG that file-type knows as one.
export const PORTRAIT = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

/** Prepares an exchange of a driving licence up to the check page; returns the draft's id. */
export async function prepareExchange(office: Pick<Office, 'run' | 'upload'>, citizen: Actor): Promise<string> {
  const { draftId } = await office.run(citizen, openDraft, { procedureCode: '3.000347', case: 'expiring' })
  const sha256 = await office.upload(citizen, PORTRAIT, 'image/jpeg')
  await office.run(citizen, attachDraftFile, { draftId, partCode: 'portrait', sha256, name: 'anh-chan-dung.jpg' })
  await office.run(citizen, saveDraft, { draftId, answers: { delivery: 'desk', declaration: true } })
  return draftId
}

/** A submitted exchange; the fee is raised and not paid. */
export async function submitExchange(office: Pick<Office, 'run' | 'upload'>, citizen: Actor) {
  return await office.run(citizen, submitDossier, { draftId: await prepareExchange(office, citizen) })
}
