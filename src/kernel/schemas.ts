import { Type } from 'typebox'

/** Schemas that every module uses at its door. Each string has a length: 10,000 characters in a name stop here. */
export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
/** ISO 8601 instant in UTC, as the API carries every point in time. */
export const Instant = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z$',
  maxLength: 30,
})
export const PlainDate = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
/** Whole đồng. */
export const Dong = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })
export const ShortText = Type.String({ minLength: 1, maxLength: 200 })
export const Version = Type.Integer({
  minimum: 0,
  description: 'What the sender saw; another version now is a conflict',
})
export const LocalizedText = Type.Object({ vi: Type.String(), en: Type.String() })
export const Empty = Type.Object({}, { additionalProperties: false })

export function nullable<Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) {
  return Type.Union([schema, Type.Null()])
}
