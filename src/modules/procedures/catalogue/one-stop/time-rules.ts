import type { ExtensionRule, PauseRule, StartRule } from '#law/legal-clock.ts'

/** Practice of agencies; the article that orders it for dossiers was not found. */
export const dayAfterReceiptIsDayOne: StartRule = {
  receipt: { kind: 'as-arrived' },
  countsFrom: 'day-after-receipt',
  awaitsPayment: false,
  basis: {
    instrument: 'Bộ luật Dân sự 91/2015/QH13',
    article: '147',
    clause: '2',
    note: 'Theo cách tính chung của các cơ quan; chưa xác định quy định riêng cho hồ sơ thủ tục hành chính',
    confidence: 'unconfirmed',
  },
}

/** Decision 766 subtracts the time that a supplement takes from the time of handling. */
export const waitForSupplement: PauseRule = {
  reason: 'supplement',
  name: { vi: 'Chờ người nộp bổ sung hồ sơ', en: 'Waiting for the applicant’s supplement' },
  effect: 'pause',
  basis: { instrument: 'Quyết định 766/QĐ-TTg', confidence: 'verified' },
}

export const waitForPayment: PauseRule = {
  reason: 'payment',
  name: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for payment' },
  effect: 'pause',
  basis: { instrument: 'Nghị định 118/2025/NĐ-CP', confidence: 'unconfirmed' },
}

/** Found in the procedures of several provinces; form 04 of Circular 03/2025/TT-VPCP carries it. */
export const oneNewDate: ExtensionRule = {
  notice: { amount: 1, unit: 'calendar-day' },
  basis: { instrument: 'Nghị định 118/2025/NĐ-CP', confidence: 'secondary' },
}
