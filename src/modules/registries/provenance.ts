import type { Static } from 'typebox'
import type { Call } from '#kernel/operations.ts'
import type { ProvenanceView } from './views.ts'

const names = {
  population: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National Population Database' },
  'driving-licences': { vi: 'Cơ sở dữ liệu giấy phép lái xe', en: 'Driving Licence Database' },
} as const

export type Register = keyof typeof names

export function provenance({ now }: Pick<Call, 'now'>, register: Register): Static<typeof ProvenanceView> {
  return { register, name: names[register], readAt: now.toString() }
}
