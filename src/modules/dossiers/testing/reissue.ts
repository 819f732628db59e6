import type { Actor } from '#kernel/permissions.ts'
import { citizens } from '../../../../stand-ins/accounts.ts'
import { attachDraftFile, openAssistedDraft, saveDraft, submitDossier } from '../index.ts'
import { PORTRAIT } from './exchange.ts'
import type { Office } from './office.ts'

/** What somebody shows at the desk: the card, and their word before a witness. */
export function shownAtDesk(key: string) {
  const { personalId, name, birthDate } = citizens.find((citizen) => citizen.key === key)!
  const consent = { given: true, method: 'spoken-before-witness', witness: 'Lê Thị Hoài An' } as const
  return { procedureCode: '3.000348', personalId, name, birthDate, consent }
}

/** A lost licence of class A1, applied for by the desk on behalf of somebody who stands there. */
export async function submitReissueAtDesk(office: Office, helper: Actor, key: string) {
  const { draftId } = await office.run(helper, openAssistedDraft, shownAtDesk(key))
  const sha256 = await office.upload(helper, PORTRAIT, 'image/jpeg')
  await office.run(helper, attachDraftFile, { draftId, partCode: 'portrait', sha256, name: 'anh-chan-dung.jpg' })
  const answers = { statedLicenceClasses: ['A1'], lossDeclaration: true, delivery: 'desk', declaration: true }
  await office.run(helper, saveDraft, { draftId, case: 'lost', answers })
  return await office.run(helper, submitDossier, { draftId })
}
