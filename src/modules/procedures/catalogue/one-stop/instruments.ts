import type { Basis } from '#law/basis.ts'

/** What every procedure of the one-stop mechanism stands on beside the law of its sector. */
export const oneStopInstruments: readonly Basis[] = [
  { instrument: 'Nghị định 63/2010/NĐ-CP', article: '8', clause: '2', confidence: 'verified' },
  {
    instrument: 'Nghị định 118/2025/NĐ-CP',
    note: 'Sửa đổi, bổ sung bởi Nghị định 367/2025/NĐ-CP và Nghị định 309/2026/NĐ-CP',
    confidence: 'secondary',
  },
  { instrument: 'Thông tư 03/2025/TT-VPCP', confidence: 'verified' },
]
