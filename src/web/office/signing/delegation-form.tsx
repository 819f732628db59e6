import { AUTHORITIES } from '#modules/signatures'
import { textOf } from '../../http/index.ts'
import { Button, ButtonRow, DateField, errorOf, Select, TextField, useText } from '../../ui/index.ts'
import { OfficeForm } from '../office-form.tsx'
import type { OrganisationSigningProps } from './organisation-signing-page.tsx'
import { ORGANISATION_SIGNING } from './paths.ts'

type FormProps = Pick<OrganisationSigningProps, 'held' | 'typed' | 'errors' | 'onceKey'>

export function DelegationForm({ held, typed, errors, onceKey }: FormProps) {
  const text = useText()
  const field = (name: string) => ({ name, error: errorOf(errors, name) })
  const words = (name: string) => ({ ...field(name), value: textOf(typed, name), maxlength: 200, autocomplete: 'off' })
  const part = (name: string, one: string) => textOf(typed, `${name}.${one}`)
  const day = (name: string) => ({
    ...field(name),
    value: { day: part(name, 'day'), month: part(name, 'month'), year: part(name, 'year') },
  })
  return (
    <OfficeForm action={ORGANISATION_SIGNING} onceKey={`${onceKey}:delegation`}>
      <Select
        {...field('delegate')}
        label={text('office.signing.delegations.delegate')}
        options={held.staff.map(({ staffCode, name, title }) => ({
          value: staffCode,
          label: [name, title].filter(Boolean).join(', '),
        }))}
        value={textOf(typed, 'delegate')}
      />
      <Select
        {...field('authority')}
        label={text('office.signing.delegations.authority')}
        options={AUTHORITIES.map((authority) => ({
          value: authority,
          label: text(`office.signing.authority.${authority}`),
        }))}
        value={textOf(typed, 'authority')}
      />
      <TextField
        {...words('principal')}
        label={text('office.signing.delegations.principal')}
        hint={text('office.signing.delegations.principal.hint')}
      />
      <TextField
        {...words('delegateTitle')}
        label={text('office.signing.delegations.title')}
        hint={text('office.signing.delegations.title.hint')}
      />
      <TextField
        {...words('basisDocument')}
        label={text('office.signing.delegations.basis')}
        hint={text('office.signing.delegations.basis.hint')}
      />
      <DateField {...day('basisDate')} label={text('office.signing.delegations.basis-date')} />
      <DateField {...day('validFrom')} label={text('office.signing.delegations.valid-from')} />
      <DateField {...day('validTo')} label={text('office.signing.delegations.valid-to')} isOptional />
      <ButtonRow>
        <Button kind="secondary" name="intent" value="give-delegation">
          {text('office.signing.delegations.submit')}
        </Button>
      </ButtonRow>
    </OfficeForm>
  )
}
