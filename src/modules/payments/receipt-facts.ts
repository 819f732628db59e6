import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { Static } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import { namesOfAccounts } from '#modules/identity'
import { getOrganisation } from '#modules/organisations'
import { getFeeAccount } from './queries.ts'
import type { ReceiptView } from './receipt-view.ts'
import type { Obligation, Transfer } from './store.ts'

/** Everything on the receipt but the address of the portal, which belongs to the moment of printing. */
export type KeptReceipt = Static<typeof ReceiptView>

/** Form symbol and letter of electronic receipts. */
const FORM = {
  symbol: '01BLP',
  letter: 'E',
  basis: 'Nghị định 254/2026/NĐ-CP; ký hiệu theo Nghị định 123/2020/NĐ-CP, điều 33',
  confidence: 'unconfirmed',
} as const

type Payment = {
  readonly transfer: Pick<Transfer, 'booked_at' | 'transaction_id'> | null
  readonly year: number
  readonly number: number
}

/** What the receipt of a fee states, taken down when it is paid. */
export async function receiptFacts(
  call: Call,
  obligation: Obligation,
  { transfer, year, number }: Payment,
): Promise<KeptReceipt> {
  const { organisation, reason, basis, amount, reference } = obligation
  const today = vietnamDate(call.now)
  const { tax_code: taxCode, address, place } = await getFeeAccount(call.tx, organisation, today)
  const { name } = await getOrganisation(call.tx, { code: organisation, asOf: today })
  return {
    formSymbol: FORM.symbol,
    series: `${organisation}/${String(year).slice(-2)}${FORM.letter}`,
    number,
    issuedAt: call.now.toString(),
    place,
    payee: { name, taxCode, address },
    payer: { name: obligation.payer_name },
    reason: `${reason}; mã thanh toán ${reference}`,
    lines: [{ name: reason, basis, amount }],
    payment: transfer
      ? {
          method: 'chuyển khoản qua mã VietQR',
          paidAt: transfer.booked_at.toString(),
          transaction: transfer.transaction_id,
        }
      : { method: 'tiền mặt tại quầy', paidAt: call.now.toString() },
    cashier: transfer ? 'Hệ thống (thu tự động)' : await cashierName(call),
  }
}

async function cashierName(call: Call): Promise<string> {
  return (await namesOfAccounts(call, [call.actor.id])).get(call.actor.id) ?? 'Cán bộ thu phí, lệ phí'
}
