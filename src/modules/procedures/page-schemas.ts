import { Type } from 'typebox'
import { LocalizedText, nullable, PlainDate } from '#kernel/schemas.ts'

/** National code, or the local variant with the agency behind it. */
export const ProcedureCode = Type.String({ pattern: '^[0-9]\\.[0-9]{6}(\\.[0-9A-Z.]{1,40})?$' })

/** As cited in an official paper, with the mark of confidence of whoever entered it. */
const Citation = Type.Object({
  citation: LocalizedText,
  note: nullable(Type.String()),
  confidence: Type.Union([Type.Literal('verified'), Type.Literal('secondary'), Type.Literal('unconfirmed')]),
})

export const ProcedureLine = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  slug: Type.String(),
  officialName: LocalizedText,
  name: LocalizedText,
  summary: LocalizedText,
  sector: LocalizedText,
  agency: LocalizedText,
  channels: Type.Array(Type.Union([Type.Literal('direct'), Type.Literal('online'), Type.Literal('post')])),
  limit: LocalizedText,
})

export const FoundLine = Type.Object({
  ...ProcedureLine.properties,
  foundBy: nullable(
    Type.Object(
      { formerCode: Type.String(), formerName: Type.String() },
      { description: 'A dead code or name that led here' },
    ),
  ),
})

const FeeLine = Type.Object({
  name: LocalizedText,
  channels: ProcedureLine.properties.channels,
  amount: LocalizedText,
  dong: nullable(Type.Integer({ description: 'Null where it is counted or set locally' })),
  validFrom: PlainDate,
  validTo: nullable(PlainDate),
  basis: Citation,
})

const PartLine = Type.Object({
  code: Type.String(),
  name: LocalizedText,
  note: nullable(LocalizedText),
  originals: Type.Integer(),
  copies: Type.Integer(),
  isAlwaysRequired: Type.Boolean(),
  ways: Type.Array(Type.String({ description: 'form, register, upload or at-desk' })),
  basis: Citation,
})

const CaseLine = Type.Object({
  code: Type.String(),
  name: LocalizedText,
  hint: nullable(LocalizedText),
  limit: LocalizedText,
  parts: Type.Array(PartLine),
  fees: Type.Array(FeeLine),
})

export const ProcedurePage = Type.Object({
  ...ProcedureLine.properties,
  validFrom: PlainDate,
  validTo: nullable(PlainDate),
  publication: Citation,
  formerCodes: Type.Array(Type.String()),
  level: Type.String(),
  subjects: Type.Array(Type.Union([Type.Literal('person'), Type.Literal('business')])),
  sequence: Type.Array(LocalizedText),
  ways: Type.Array(Type.Object({ channel: Type.String(), where: LocalizedText })),
  setsOfDossier: Type.Integer(),
  limitBasis: Citation,
  cases: Type.Array(CaseLine),
  paperForms: Type.Array(Type.Object({ name: LocalizedText, basis: Citation })),
  results: Type.Array(Type.Object({ code: Type.String(), name: LocalizedText, validity: LocalizedText })),
  requirements: Type.Array(Type.Object({ text: LocalizedText, basis: Citation })),
  legalBasis: Type.Array(Citation),
  fillMinutes: Type.Integer({ description: 'Estimate for somebody whom the registers know' }),
})
