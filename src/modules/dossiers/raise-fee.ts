import type { Call } from '#kernel/operations.ts'
import { raiseObligation } from '#modules/payments'
import type { Dossier } from './history.ts'
import { record } from './store.ts'
import { procedureNameOf } from './tell.ts'

export type SubmissionFee = {
  readonly amount: number
  readonly name: string | null
  readonly code: string
  readonly basis: string
}

/** Raises what the submission costs; a dossier without a fee owes nothing. */
export async function raiseFee(call: Call, dossier: Dossier, fee: SubmissionFee): Promise<Dossier> {
  if (fee.amount === 0) return dossier
  const { obligationId } = await raiseObligation(call, {
    subject: `dossier:${dossier.id}`,
    payer: {
      accountId: dossier.helper === null ? dossier.submitterUser : null,
      personId: dossier.submitter.personId,
      name: dossier.submitter.name,
    },
    payee: dossier.competentOrganisation,
    amount: fee.amount,
    reason: fee.name ?? procedureNameOf(dossier),
    feeCode: fee.code,
    feeBasis: fee.basis,
  })
  return await record(call, dossier, { kind: 'fee-raised', obligationId, amount: fee.amount })
}
