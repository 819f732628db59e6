import { toString as drawQr } from 'qrcode'
import { placeAndDate, readableInstant } from '#standards/decree-30/readable-time.ts'
import { renderPdf } from '#standards/decree-30/render-pdf.ts'
import { moneyInDigits } from '#standards/money-in-words/money-in-digits.ts'
import { moneyInVietnameseWords } from '#standards/money-in-words/money-in-vietnamese-words.ts'

export type ReceiptFacts = {
  /** Symbol of the kind of receipt and series as registered with the tax office, seven-digit number without gaps. */
  readonly formSymbol: string
  readonly series: string
  readonly number: number
  readonly issuedAt: string
  readonly place: string
  readonly payee: { readonly name: string; readonly taxCode: string; readonly address: string }
  readonly payer: {
    readonly name: string
    readonly identityKind?: string | undefined
    readonly identityNumber?: string | undefined
    readonly address?: string | undefined
  }
  /** What was paid for: the procedure and the dossier code. */
  readonly reason: string
  /** Amounts in đồng. */
  readonly lines: readonly { readonly name: string; readonly basis: string; readonly amount: number }[]
  readonly payment: { readonly method: string; readonly paidAt: string; readonly transaction?: string | undefined }
  readonly cashier: string
  readonly lookupUrl: string
}

/** Receipt of a fee with the amount in words (Decree 254/2026/NĐ-CP on invoices and receipts; not a one-stop form). */
export async function renderReceipt(facts: ReceiptFacts): Promise<Uint8Array> {
  const total = facts.lines.reduce((sum, line) => sum + line.amount, 0)
  const words = moneyInVietnameseWords(total)
  return renderPdf({
    template: new URL('./receipt.typ', import.meta.url),
    data: {
      ...facts,
      number: String(facts.number).padStart(7, '0'),
      lines: facts.lines.map((line) => ({ ...line, amount: moneyInDigits(line.amount) })),
      total: moneyInDigits(total),
      totalInWords: words[0]!.toUpperCase() + words.slice(1),
      payment: { ...facts.payment, paidAt: readableInstant(facts.payment.paidAt) },
      placeAndDate: placeAndDate(facts.place, facts.issuedAt),
      qr: await drawQr(facts.lookupUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }),
    },
    title: 'Biên lai thu phí, lệ phí',
    author: facts.payee.name,
    createdAt: Temporal.Instant.from(facts.issuedAt),
  })
}
