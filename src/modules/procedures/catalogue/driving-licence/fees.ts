import type { Fee } from '../../definition/fee.ts'
import { feeCircular } from './basis.ts'

const licenceFee = {
  code: 'licence-fee',
  name: { vi: 'Lệ phí cấp giấy phép lái xe', en: 'Fee for a driving licence' },
  basis: feeCircular,
} as const

/** The lower fee online ended by the circular itself, not by a new one. */
export const licenceFees: readonly Fee[] = [
  { ...licenceFee, channels: ['direct', 'post'], amount: { kind: 'fixed', dong: 135_000 }, validFrom: '2023-08-01' },
  {
    ...licenceFee,
    channels: ['online'],
    amount: { kind: 'fixed', dong: 115_000 },
    validFrom: '2023-12-01',
    validTo: '2026-01-01',
  },
  { ...licenceFee, channels: ['online'], amount: { kind: 'fixed', dong: 135_000 }, validFrom: '2026-01-01' },
]
