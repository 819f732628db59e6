import { inForce } from '#law/basis.ts'
import type { Channel } from '../definition/channel.ts'
import { findRules } from '../definition/effective-rules.ts'
import type { Fee } from '../definition/fee.ts'
import { findField } from '../definition/form.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import type { LintProblem } from './lint-problem.ts'

/** On every day of the version, in every case and channel, there is exactly one fee; "free" is one too. */
export function lintFees(version: ProcedureVersion): readonly LintProblem[] {
  const caseCodes = version.cases.map(({ code }) => code)
  const fees = [...new Set(caseCodes.flatMap((code) => findRules(version, code)?.fees ?? []))]
  return [
    ...caseCodes.flatMap((code) => version.ways.flatMap(({ channel }) => lintCoverage(version, code, channel))),
    ...fees.flatMap((fee) => lintAmount(fee, version)),
    ...lintObligations(version, fees),
  ]
}

function lintCoverage(version: ProcedureVersion, caseCode: string, channel: Channel): readonly LintProblem[] {
  const rows = (findRules(version, caseCode)?.fees ?? []).filter(({ channels }) => channels.includes(channel))
  return boundaries(version, rows)
    .map((date) => ({ date, found: inForce(rows, date).length }))
    .filter(({ found }) => found !== 1)
    .map(({ date, found }) => ({
      path: `fees.${caseCode}.${channel}`,
      sentence: found === 0 ? `From ${date} on there is no fee.` : `From ${date} on there are ${found} fees.`,
    }))
}

/** The days of the version on which the set of rows in force can change; between them it stays. */
function boundaries({ validFrom, validTo }: ProcedureVersion, rows: readonly Fee[]): readonly string[] {
  const changes = rows.flatMap((row) => [row.validFrom, ...(row.validTo === undefined ? [] : [row.validTo])])
  const inside = changes.filter((date) => date > validFrom && (validTo === undefined || date < validTo))
  return [...new Set([validFrom, ...inside])].toSorted()
}

function lintAmount({ code, amount }: Fee, { form }: ProcedureVersion): readonly LintProblem[] {
  const path = `fees.${code}`
  if (amount.kind === 'fixed' && !(Number.isInteger(amount.dong) && amount.dong > 0)) {
    return [{ path, sentence: 'A fixed fee is a positive whole number of đồng; what costs nothing is “free”.' }]
  }
  if (amount.kind !== 'by-page') return []
  return [amount.pagesField, amount.copiesField]
    .filter((field) => findField(form, field)?.kind !== 'number')
    .map((field) => ({ path, sentence: `The fee is counted from “${field}”, which is no number field.` }))
}

function lintObligations({ obligations }: ProcedureVersion, fees: readonly Fee[]): readonly LintProblem[] {
  const payable = fees.filter(({ amount }) => amount.kind !== 'free').map(({ code }) => code)
  const due = obligations.map(({ fee }) => fee)
  return [
    ...due
      .filter((code) => !payable.includes(code))
      .map((code) => ({ path: 'obligations', sentence: `“${code}” is no fee that can fall due.` })),
    ...[...new Set(payable)]
      .filter((code) => !due.includes(code))
      .map((code) => ({ path: 'obligations', sentence: `Nothing says when the fee “${code}” falls due.` })),
  ]
}
