import { Type } from 'typebox'
import { type Call, query } from '#kernel/operations.ts'
import { PlainDate, ShortText, Version } from '#kernel/schemas.ts'
import type { IsoDate } from '#law/basis.ts'
import { dateOf, epochMinuteOf } from '#law/vietnamese-dates.ts'
import { parsePartialDate } from '#standards/partial-date/partial-date.ts'
import { proceduresErrors } from './errors.ts'
import { FoundLine, ProcedureCode, ProcedureLine, ProcedurePage } from './page-schemas.ts'
import { permissions } from './permissions.ts'
import { lineOf, pageOf } from './procedure-page.ts'
import { currentCodeOf, getProcedureVersion, procedureInForce, proceduresInForce } from './procedures-in-force.ts'
import { searchProcedures } from './search-procedures.ts'

const publicCatalogue = {
  permission: permissions['look-up-procedures'],
  audit: { unrecorded: 'public catalogue, no personal data' },
} as const

export const searchProceduresOperation = query({
  ...publicCatalogue,
  name: 'procedures/search-procedures',
  summary: {
    vi: 'Tìm thủ tục hành chính theo tên, mã hoặc cách gọi thông thường',
    en: 'Find procedures by name, code or common words',
  },
  input: Type.Object({ query: ShortText }),
  output: Type.Array(FoundLine),
  run: async (call, input) =>
    searchProcedures(input.query, dayFor(call)).map(({ version, former }) => ({
      ...lineOf(version),
      foundBy: former ? { formerCode: former.formerCode, formerName: former.formerName } : null,
    })),
})

export const getProcedureOperation = query({
  ...publicCatalogue,
  name: 'procedures/get-procedure',
  summary: { vi: 'Nội dung công khai của thủ tục hành chính', en: 'The catalogue page of a procedure' },
  input: Type.Object({
    code: ProcedureCode,
    date: Type.Optional(PlainDate),
    version: Type.Optional(Version),
  }),
  output: ProcedurePage,
  run: async (call, { code, date, version }) => {
    const day = dayFor(call, date)
    const current = currentCodeOf(code.split('.').slice(0, 2).join('.'))
    return pageOf(version === undefined ? procedureInForce(current, day) : getProcedureVersion(current, version), day)
  },
})

export const listProceduresOperation = query({
  ...publicCatalogue,
  name: 'procedures/list-procedures',
  summary: { vi: 'Danh mục thủ tục hành chính đang có hiệu lực', en: 'The procedures in force' },
  input: Type.Object({ date: Type.Optional(PlainDate) }),
  output: Type.Array(ProcedureLine),
  run: async (call, { date }) => proceduresInForce(dayFor(call, date)).map(lineOf),
})

function dayFor({ now }: Call, date?: string): IsoDate {
  return date === undefined ? dateOf(epochMinuteOf(now)).toString() : requireInCalendar(date)
}

/** The schema lets 31/02 pass. */
function requireInCalendar(date: string): IsoDate {
  if (parsePartialDate(date)) return date
  throw proceduresErrors.problem('date-not-in-calendar', { parameters: { date } })
}
