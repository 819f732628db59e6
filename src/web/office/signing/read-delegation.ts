import { kernelErrors, type FieldError } from '#kernel/errors.ts'
import { AUTHORITIES, type giveDelegation } from '#modules/signatures'
import type { Static } from 'typebox'
import { textOf, type FormValues } from '../../http/index.ts'
import { t, type Translate } from '../../texts/index.ts'

/** The input of `signatures/give-delegation`; everything that is missing is told at once, each at its field. */
export function readDelegation(form: FormValues): Static<typeof giveDelegation.input> {
  const staffCode = textOf(form, 'delegate')
  const authority = AUTHORITIES.find((known) => known === textOf(form, 'authority'))
  const principal = textOf(form, 'principal').trim()
  const title = textOf(form, 'delegateTitle').trim()
  const basisDocument = textOf(form, 'basisDocument').trim()
  const [basisDate, validFrom, validTo] = [dayIn(form, 'basisDate'), dayIn(form, 'validFrom'), dayIn(form, 'validTo')]
  const wrong = [
    ...rule(staffCode !== '', 'delegate', (text) => text('office.signing.delegations.delegate.missing')),
    ...rule(authority !== undefined, 'authority', (text) => text('office.signing.delegations.authority.missing')),
    ...rule(principal !== '', 'principal', (text) => text('office.signing.delegations.principal.missing')),
    ...rule(title !== '', 'delegateTitle', (text) => text('office.signing.delegations.title.missing')),
    ...rule(basisDocument !== '', 'basisDocument', (text) => text('office.signing.delegations.basis.missing')),
    ...rule(isDay(basisDate), 'basisDate', dayMissing),
    ...rule(isDay(validFrom), 'validFrom', dayMissing),
    ...rule(validTo !== 'wrong', 'validTo', dayMissing),
  ]
  if (wrong.length > 0) throw kernelErrors.problem('invalid-input', { fields: wrong })
  return {
    staffCode,
    authority: authority!,
    principal,
    title,
    basisDocument,
    basisDate: basisDate!,
    validFrom: validFrom!,
    ...(validTo !== undefined && { validTo }),
  }
}

const dayMissing = (text: Translate) => text('office.signing.delegations.day.missing')

function rule(isRight: boolean, field: string, say: (text: Translate) => string): FieldError[] {
  return isRight ? [] : [{ field, message: { vi: say(t('vi')), en: say(t('en')) } }]
}

/** ISO; undefined when nothing was typed, `wrong` for a day that no calendar has. */
function dayIn(form: FormValues, name: string): string | undefined {
  const parts = ['day', 'month', 'year'].map((part) => textOf(form, `${name}.${part}`).trim())
  if (parts.every((part) => part === '')) return undefined
  const [day, month, year] = parts.map(Number) as [number, number, number]
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: 'reject' }).toString()
  } catch {
    return 'wrong'
  }
}

function isDay(day: string | undefined): boolean {
  return day !== undefined && day !== 'wrong'
}
