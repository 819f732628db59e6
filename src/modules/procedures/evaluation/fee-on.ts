import { inForce, type IsoDate } from '#law/basis.ts'
import type { Channel } from '../definition/channel.ts'
import { findRules } from '../definition/effective-rules.ts'
import type { Fee, FeeAmount } from '../definition/fee.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import { proceduresErrors } from '../errors.ts'
import { answerTo, type Answers } from './form-facts.ts'

export type FeeQuestion = { readonly caseCode: string; readonly channel: Channel; readonly date: IsoDate }

/** The one fee in force on a day; the linter has proved that there is exactly one on every day of the version. */
export function feeOn(version: ProcedureVersion, { caseCode, channel, date }: FeeQuestion): Fee {
  const rules = findRules(version, caseCode)
  if (!rules) throw proceduresErrors.problem('case-not-found', { parameters: { case: caseCode, code: version.code } })
  const [fee] = inForce(
    rules.fees.filter(({ channels }) => channels.includes(channel)),
    date,
  )
  if (!fee) throw proceduresErrors.problem('fee-not-set', { parameters: { code: version.code, date } })
  return fee
}

/** Whole đồng; undefined where a province sets the amount, or the answers that it is computed from are missing. */
export function amountOf(amount: FeeAmount, answers: Answers): number | undefined {
  switch (amount.kind) {
    case 'free':
      return 0
    case 'fixed':
      return amount.dong
    case 'set-by-province':
      return undefined
    case 'by-page':
      return amountByPage(amount, answers)
    default:
      return amount satisfies never
  }
}

function amountByPage(amount: Extract<FeeAmount, { kind: 'by-page' }>, answers: Answers): number | undefined {
  const pages = answerTo(answers, amount.pagesField)
  const copies = answerTo(answers, amount.copiesField)
  if (!isCount(pages) || !isCount(copies)) return undefined
  const first = Math.min(pages, amount.firstPages)
  const perCopy = first * amount.dongPerFirstPage + (pages - first) * amount.dongPerFurtherPage
  return copies * Math.min(perCopy, amount.maximumPerCopy)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}
