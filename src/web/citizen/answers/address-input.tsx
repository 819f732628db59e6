import type { Field } from '#modules/procedures'
import { errorOf, ProvinceCommune, TextField, usePage, useText, type FieldError } from '../../ui/index.ts'
import type { Places } from './places.ts'
import { addressIn } from './read-answers.ts'

type AddressInputProps = {
  readonly field: Field
  readonly answer: unknown
  readonly errors: readonly FieldError[]
  readonly places: Places
}

/** Province and commune of the map in force, then house number and street. */
export function AddressInput({ field, answer, errors, places }: AddressInputProps) {
  const { language } = usePage()
  const text = useText()
  const { code } = field
  const { provinceCode, communeCode, line } = addressIn(answer)
  return (
    <fieldset class="field">
      <legend>{field.label[language]}</legend>
      <ProvinceCommune
        name={code}
        provinces={places.provinces}
        communes={places.communesOf(provinceCode)}
        province={provinceCode}
        commune={communeCode}
        provinceError={errorOf(errors, `${code}.province`)}
        communeError={errorOf(errors, `${code}.commune`)}
        communesPath="/territory/communes"
      />
      <TextField
        name={`${code}.line`}
        label={text('citizen.address.line')}
        hint={text('citizen.address.line-hint')}
        value={line}
        error={errorOf(errors, `${code}.line`)}
        maxlength={200}
        autocomplete="street-address"
      />
    </fieldset>
  )
}
