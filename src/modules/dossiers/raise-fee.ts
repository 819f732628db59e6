import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { Call } from '#kernel/operations.ts'
import { citeBasis } from '#law/basis.ts'
import { amountOf, feeOn, getProcedureVersion, type Obligation } from '#modules/procedures'
import { raiseObligation } from '#modules/payments'
import type { Dossier, Submission } from './history.ts'
import { record } from './store.ts'

export type OwedFee = {
  readonly amount: number | undefined
  readonly name: string
  readonly code: string
  readonly basis: string
}

type Applied = Pick<Submission, 'procedure' | 'channel' | 'answers'>

/**
 * What the procedure asks at this moment of the dossier's life; undefined when nothing falls due. The amount is undefined where a
 * province sets it and nobody has entered it yet: the desk asks for it with `request-payment`.
 */
export function feeDue(
  { procedure, channel, answers }: Applied,
  when: Obligation['fallsDue'],
  now: Temporal.Instant,
): OwedFee | undefined {
  const version = getProcedureVersion(procedure.code, procedure.version)
  const fee = feeOn(version, { caseCode: procedure.case, channel, date: vietnamDate(now).toString() })
  if (!version.obligations.some((obligation) => obligation.fee === fee.code && obligation.fallsDue === when))
    return undefined
  return { amount: amountOf(fee.amount, answers), name: fee.name.vi, code: fee.code, basis: citeBasis(fee.basis, 'vi') }
}

/** Raises what falls due now; a dossier without a fee owes nothing. */
export async function raiseFee(call: Call, dossier: Dossier, when: Obligation['fallsDue']): Promise<Dossier> {
  const fee = feeDue(dossier, when, call.now)
  if (!fee?.amount || dossier.payment.status !== 'none') return dossier
  return await raiseAmount(call, dossier, { ...fee, amount: fee.amount })
}

export async function raiseAmount(
  call: Call,
  dossier: Dossier,
  fee: OwedFee & { readonly amount: number },
): Promise<Dossier> {
  const { obligationId } = await raiseObligation(call, {
    subject: `dossier:${dossier.id}`,
    payer: {
      accountId: dossier.helper === null ? dossier.submitterUser : null,
      personId: dossier.submitter.personId,
      name: dossier.submitter.name,
    },
    payee: dossier.competentOrganisation,
    amount: fee.amount,
    reason: fee.name,
    feeCode: fee.code,
    feeBasis: fee.basis,
  })
  return await record(call, dossier, { kind: 'fee-raised', obligationId, amount: fee.amount })
}
