import type { Call } from '#kernel/operations.ts'
import type { Dossier } from '../history.ts'
import { controlSlipOf } from './control-slip.ts'
import { issuePaper } from './issue-paper.ts'
import { findReceipt } from './read-papers.ts'

/** Form 06 as it stands at the end of the dossier, to be signed and kept. Without a receipt nothing was handed over. */
export async function issueControlSlip(call: Call, dossier: Dossier): Promise<void> {
  if (!(await findReceipt(call.tx, dossier.id))) return
  const { facts } = await controlSlipOf(call, dossier)
  await issuePaper(call, {
    form: '06',
    issuer: dossier.receivingPoint,
    dossierId: dossier.id,
    facts: () => facts,
  })
}
