import type { Text } from '#kernel/text.ts'
import type { Dated } from '#law/basis.ts'
import type { FieldCode } from './condition.ts'
import type { Channel } from './channel.ts'

export type FeeAmount =
  | { readonly kind: 'free' }
  | { readonly kind: 'fixed'; readonly dong: number }
  /** A resolution of the provincial People's Council sets it; until its row is loaded the desk enters the amount. */
  | { readonly kind: 'set-by-province' }
  | {
      readonly kind: 'by-page'
      readonly firstPages: number
      readonly dongPerFirstPage: number
      readonly dongPerFurtherPage: number
      readonly maximumPerCopy: number
      readonly pagesField: FieldCode
      readonly copiesField: FieldCode
    }

/** What is asked for through some channels during some time. */
export type Fee = Dated<{
  readonly code: string
  readonly name: Text
  readonly channels: readonly Channel[]
  readonly amount: FeeAmount
}>

/** When the applicant must pay. */
export type Obligation = {
  readonly fee: string
  readonly fallsDue: 'at-submission' | 'after-acceptance'
}
