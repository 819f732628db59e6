/** What a VietQR code asks the payer's bank to do (NAPAS QR switching, part IV; EMV QRCPS merchant-presented mode). */
export type Transfer = {
  /** Six digits of the receiving bank (BIN). */
  readonly bank: string
  readonly account: string
  readonly accountKind: 'account' | 'card'
  /** In đồng. Absent in a static code: the payer types it. */
  readonly amount?: number
  /** Object 62.01, bill number: 1–25 letters, digits, dots or hyphens. */
  readonly reference?: string
  /** Object 62.08, purpose: ASCII, at most 25 characters. */
  readonly purpose?: string
}

export const napasApplication = 'A000000727'
export const serviceOf = { account: 'QRIBFTTA', card: 'QRIBFTTC' } as const
export const dong = '704'

export const bankPattern = /^\d{6}$/
export const accountPattern = /^[A-Za-z0-9]{1,19}$/
export const amountPattern = /^[1-9]\d{0,12}$/
export const referencePattern = /^[A-Za-z0-9.-]{1,25}$/
export const purposePattern = /^[\x20-\x7e]{1,25}$/
