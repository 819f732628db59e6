import { Type, type Static } from 'typebox'
import type { OrganisationText } from '#standards/pades/appearance/organisation-text.ts'
import type { SignaturesTables } from '../tables.ts'

/** Articles 25 and 26 of Decree 30/2020/NĐ-CP. */
export const COPY_FORMS = ['SAO Y', 'SAO LỤC', 'TRÍCH SAO'] as const

/** What the clerk says about a file, and its signature shows with the time. */
export const CopyText = Type.Union([
  Type.Object(
    { kind: Type.Literal('copy'), form: Type.Enum(COPY_FORMS) },
    { additionalProperties: false, description: 'A copy: sao y, sao lục or trích sao' },
  ),
  Type.Object(
    {
      kind: Type.Literal('annex'),
      numberAndNotation: Type.String({
        pattern: '^\\S+( \\S+)*$',
        maxLength: 60,
        description: 'Of the document to which the annex belongs: 15/QĐ-UBND',
      }),
    },
    { additionalProperties: false, description: 'An annex in a file of its own' },
  ),
])
export type CopyText = Static<typeof CopyText>

type Columns = Pick<SignaturesTables['signatures.copy'], 'kind' | 'form' | 'number_and_notation'>

export function columnsOf(text: CopyText): Columns {
  return text.kind === 'copy'
    ? { kind: 'copy', form: text.form, number_and_notation: null }
    : { kind: 'annex', form: null, number_and_notation: text.numberAndNotation }
}

export function copyTextOf({ kind, form, number_and_notation: numberAndNotation }: Columns): CopyText {
  return kind === 'copy' ? { kind, form: form! } : { kind, numberAndNotation: numberAndNotation! }
}

/** As annex I has it at the top of the first page. */
export function shownText(
  text: CopyText,
  { organisation, signedAt }: { readonly organisation: string; readonly signedAt: Temporal.ZonedDateTime },
): OrganisationText {
  return text.kind === 'copy' ? { ...text, organisation, signedAt } : { ...text, signedAt }
}
