import type { Basis } from '#law/basis.ts'
import type { Fee } from '../../definition/fee.ts'
import type { ClockRule } from '../../definition/procedure-version.ts'
import { waitForPayment, waitForSupplement } from '../one-stop/time-rules.ts'

export const certificationDecree: Basis = {
  instrument: 'Nghị định 23/2015/NĐ-CP',
  note: 'Chưa xác nhận các sửa đổi năm 2025, 2026',
  confidence: 'secondary',
}

export const certificationFees: Basis = {
  instrument: 'Thông tư 226/2016/TT-BTC',
  article: '4',
  note: 'Chưa xác nhận văn bản thay thế năm 2026',
  confidence: 'secondary',
}

/** Article 21 allows two more working days where many originals, pages or copies are asked for at once. */
export const clock: ClockRule = {
  limit: { kind: 'same-day', cutOff: '15:00', basis: { ...certificationDecree, article: '7' } },
  startRule: {
    receipt: { kind: 'as-arrived' },
    countsFrom: 'receipt',
    awaitsPayment: false,
    basis: { ...certificationDecree, article: '7' },
  },
  pauses: [waitForSupplement, waitForPayment],
  extension: { notice: { unit: 'none' }, basis: { ...certificationDecree, article: '21' } },
}

export const fees: readonly Fee[] = [
  {
    code: 'certification-fee',
    name: { vi: 'Phí chứng thực bản sao từ bản chính', en: 'Fee for certifying copies' },
    channels: ['direct'],
    amount: {
      kind: 'by-page',
      firstPages: 2,
      dongPerFirstPage: 2000,
      dongPerFurtherPage: 1000,
      maximumPerCopy: 200_000,
      pagesField: 'pages',
      copiesField: 'copies',
    },
    basis: certificationFees,
    validFrom: '2017-01-01',
  },
]
