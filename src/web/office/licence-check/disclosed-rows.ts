import type { Translate } from '../../texts/index.ts'
import { formatDate } from '../../ui/index.ts'

type Row = { readonly label: string; readonly value: string }

type Privilege = { readonly vehicle_category_code?: unknown; readonly expiry_date?: unknown }

const TEXTS = ['family_name', 'given_name', 'document_number', 'issuing_authority'] as const
const DATES = ['birth_date', 'issue_date', 'expiry_date'] as const
/** How ISO 18013-5 credentials of ours write "for life". */
const FOR_LIFE = '9999-12-31'

/** What was shown of a whole licence, in words; wallets may hold back any of it. */
export function disclosedRows(disclosed: Readonly<Record<string, unknown>>, text: Translate): readonly Row[] {
  const rowOf = (name: (typeof TEXTS | typeof DATES)[number], value: string) => ({
    label: text(`licence-check.element.${name}`),
    value,
  })
  const privileges = disclosed['driving_privileges']
  return [
    ...TEXTS.flatMap((name) => (typeof disclosed[name] === 'string' ? [rowOf(name, disclosed[name])] : [])),
    ...DATES.flatMap((name) =>
      typeof disclosed[name] === 'string' ? [rowOf(name, dateInWords(disclosed[name], text))] : [],
    ),
    ...(Array.isArray(privileges)
      ? [
          {
            label: text('licence-check.element.driving_privileges'),
            value: privileges.map((one) => classInWords(one as Privilege, text)).join(', '),
          },
        ]
      : []),
  ]
}

function classInWords({ vehicle_category_code, expiry_date }: Privilege, text: Translate): string {
  const licenceClass = typeof vehicle_category_code === 'string' ? vehicle_category_code : '?'
  return typeof expiry_date === 'string'
    ? text('licence-check.class-until', { licenceClass, date: dateInWords(expiry_date, text) })
    : text('licence-check.class-for-life', { licenceClass })
}

/** A date that a signer wrote wrongly is shown as it stands. */
function dateInWords(date: string, text: Translate): string {
  if (date === FOR_LIFE) return text('licence-check.for-life')
  return /^\d{4}-\d\d-\d\d$/.test(date) ? formatDate(Temporal.PlainDate.from(date)) : date
}
