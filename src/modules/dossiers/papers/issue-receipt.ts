import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { Call } from '#kernel/operations.ts'
import { getProcedureVersion, limitInWords, requiredParts } from '#modules/procedures'
import type { Form01Facts } from '../forms/form-01-receipt.ts'
import type { Dossier } from '../history.ts'
import { findReceipt } from './read-papers.ts'
import { dueInstantOf } from '../time-of-dossier.ts'
import type { FormFacts } from '../forms/form-facts.ts'
import { issueDossierPaper } from './issue-dossier-paper.ts'
import { personOnForm, requestOnForm, signerOf } from './issue-paper.ts'

/** How a part came to the dossier, in the words of the receipt. */
const CAME_AS = {
  form: 'bản điện tử',
  register: 'khai thác từ cơ sở dữ liệu',
  upload: 'bản điện tử',
  'at-desk': 'nộp tại quầy',
} as const

/** Form 01: receipt with the due time, once. Not issued while no due time is known: before the fee or during the wait for a verification. */
export async function issueReceipt(call: Call, dossier: Dossier): Promise<void> {
  const version = getProcedureVersion(dossier.procedure.code, dossier.procedure.version)
  const due = dueInstantOf(dossier)
  if (due === null || (await findReceipt(call.tx, dossier.id))) return
  const role = 'Người tiếp nhận hồ sơ'
  // Issued later, it is the payment's or the examiner's doing, and neither of them received the dossier.
  const receiver = dossier.acceptedAt === call.now.toString() ? await signerOf(call, role) : { role }
  const parts = requiredParts(version, {
    answers: dossier.answers,
    caseCode: dossier.procedure.case,
    channel: dossier.channel,
    today: vietnamDate(call.now).toString(),
  })
  await issueDossierPaper(call, dossier, {
    form: '01',
    issuer: dossier.receivingPoint,
    facts: (serial): Omit<Form01Facts, keyof FormFacts> => ({
      dossierCode: dossier.code ?? '',
      subject: personOnForm(dossier.subject),
      ...(dossier.representative && { representative: personOnForm(dossier.representative) }),
      submitterName: dossier.submitter.name,
      request: requestOnForm(dossier),
      parts: parts.map(({ part, broughtBy }) => ({ name: part.name.vi, form: CAME_AS[broughtBy ?? 'at-desk'] })),
      sets: version.setsOfDossier,
      legalTime: limitInWords(dossier.pinned!.clock.limit).vi,
      receivedAt: dossier.acceptedAt ?? call.now.toString(),
      dueAt: due.toString(),
      collection: collectionOf(dossier),
      book: { volume: String(vietnamDate(call.now).year), serial: serial! },
      receiver,
    }),
  })
}

function collectionOf({ delivery: { method, address } }: Dossier): string {
  return address === null ? DELIVERY[method] : `${DELIVERY[method]}, tới địa chỉ: ${address}`
}

const DELIVERY = {
  desk: 'Tại Bộ phận Tiếp nhận và trả kết quả',
  post: 'Qua dịch vụ bưu chính công ích',
  electronic: 'Bản điện tử trong kho dữ liệu cá nhân trên Cổng Dịch vụ công quốc gia',
} as const
