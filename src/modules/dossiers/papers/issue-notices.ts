import type { Call } from '#kernel/operations.ts'
import { getContact } from '#modules/identity'
import type { FormFacts } from '../forms/form-facts.ts'
import type { Form02Facts } from '../forms/form-02-supplement-request.ts'
import type { Form03Facts } from '../forms/form-03-refusal.ts'
import type { Form04Facts } from '../forms/form-04-apology.ts'
import type { Form05Facts } from '../forms/form-05-stop-notice.ts'
import type { Dossier } from '../history.ts'
import { printedGround } from '../legal-constants.ts'
import { personOnForm, requestOnForm, signerOf } from './issue-paper.ts'
import { issueDossierPaper } from './issue-dossier-paper.ts'
import { leaderSignatory } from './signatory.ts'

type Facts<Form> = Omit<Form, keyof FormFacts>

export async function issueSupplementRequest(call: Call, dossier: Dossier): Promise<void> {
  const { name } = await getContact(call, call.actor.id)
  const { points, reason, answerBy } = dossier.supplement!
  const facts: Facts<Form02Facts> = {
    ...(dossier.code !== null && { dossierCode: dossier.code }),
    subject: personOnForm(dossier.subject),
    request: requestOnForm(dossier),
    points,
    reason,
    answerBefore: answerBy,
    consequence: 'Quá thời hạn này mà không được bổ sung, hồ sơ được đóng; Ông/Bà có thể nộp hồ sơ mới.',
    guide: { role: 'Người hướng dẫn', name, phone: '' },
  }
  await issueDossierPaper(call, dossier, { form: '02', issuer: dossier.receivingPoint, facts: () => facts })
}

export async function issueRefusal(call: Call, dossier: Dossier): Promise<void> {
  const facts: Facts<Form03Facts> = {
    subject: personOnForm(dossier.subject),
    submitterName: dossier.submitter.name,
    request: requestOnForm(dossier),
    reasons: [dossier.ending!.reason],
    advice: printedGround('complaintAdvice', call.now),
    receiver: await signerOf(call, 'Người tiếp nhận hồ sơ'),
  }
  await issueDossierPaper(call, dossier, { form: '03', issuer: dossier.receivingPoint, facts: () => facts })
}

export async function issueApology(call: Call, dossier: Dossier): Promise<void> {
  const { from, to, reason } = dossier.extension!
  const issuer = dossier.competentOrganisation
  const { signer, standingIn } = await leaderSignatory(call, issuer)
  const facts: Facts<Form04Facts> = {
    dossierCode: dossier.code!,
    subject: personOnForm(dossier.subject),
    request: requestOnForm(dossier),
    receivedAt: dossier.acceptedAt!,
    dueAt: from,
    newDueAt: to,
    reason,
    recipients: ['Như trên;', 'Bộ phận Tiếp nhận và trả kết quả;', 'Lưu: VT, hồ sơ.'],
    headOfOrganisation: signer,
  }
  await issueDossierPaper(call, dossier, { form: '04', issuer, facts: () => facts, standingIn })
}

export async function issueStopNotice(call: Call, dossier: Dossier): Promise<void> {
  const isRequested = dossier.state === 'withdrawn'
  const facts: Facts<Form05Facts> = {
    dossierCode: dossier.code ?? '(chưa cấp)',
    subject: personOnForm(dossier.subject),
    request: requestOnForm(dossier),
    receivedAt: dossier.acceptedAt ?? dossier.submittedAt,
    stoppedAt: dossier.endedAt!,
    isRequested,
    reason: dossier.ending!.reason,
    bases: [
      ...(isRequested ? [printedGround('withdrawalGround', call.now)] : []),
      printedGround('stopGround', call.now),
    ],
    recipients: ['Như trên;', 'Lưu: hồ sơ.'],
    signer: await signerOf(call, 'Bộ phận Tiếp nhận và trả kết quả'),
  }
  await issueDossierPaper(call, dossier, { form: '05', issuer: dossier.receivingPoint, facts: () => facts })
}
