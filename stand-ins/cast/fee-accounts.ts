export interface FeeAccount {
  readonly organisation: string
  /** Six digits as in VietQR; 999999 belongs to no bank. */
  readonly bank: string
  readonly account: string
  /** As a bank shows it: capitals without marks. */
  readonly holder: string
}

/** Accounts into which the demo organisations take fees. */
export const feeAccounts: readonly FeeAccount[] = [
  { organisation: 'G01.26.08', bank: '999999', account: '351101260801', holder: 'PHONG CSGT CONG AN TP HA NOI' },
  { organisation: 'G01.57.08', bank: '999999', account: '351101570801', holder: 'PHONG CSGT CONG AN TP HUE' },
  { organisation: 'H57.101', bank: '999999', account: '351157101001', holder: 'UBND PHUONG THUAN HOA TP HUE' },
]
