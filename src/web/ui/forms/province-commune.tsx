import { ElementScript } from '../element-script.tsx'
import { useText } from '../page-context.ts'
import { Button } from './button.tsx'
import { Select, type SelectOption } from './select.tsx'

type ProvinceCommuneProps = {
  /** Posts `<name>.province` and `<name>.commune`, codes of the territory's register. */
  readonly name: string
  readonly provinces: readonly SelectOption[]
  /** Of the chosen province; empty before one is chosen. */
  readonly communes: readonly SelectOption[]
  readonly province?: string | undefined
  readonly commune?: string | undefined
  readonly provinceError?: string | undefined
  readonly communeError?: string | undefined
  /** Answers `?province=…` with `[{ value, label }]`; given, script fills the second list without the button. */
  readonly communesPath?: string | undefined
}

/** Without script the button posts `intent=choose-province` and the page comes back with the communes. */
export function ProvinceCommune(props: ProvinceCommuneProps) {
  const { name, provinces, communes, province, commune, communesPath } = props
  const text = useText()
  const fields = (
    <>
      <Select
        name={`${name}.province`}
        label={text('ui.province')}
        options={provinces}
        value={province}
        error={props.provinceError}
        prompt={text('ui.province.choose')}
        autocomplete="off"
      />
      <Button kind="secondary" name="intent" value="choose-province">
        {text('ui.choose')}
      </Button>
      <Select
        name={`${name}.commune`}
        label={text('ui.commune')}
        options={communes}
        value={commune}
        error={props.communeError}
        prompt={communes.length === 0 ? text('ui.commune.first-province') : undefined}
        autocomplete="off"
      />
    </>
  )
  if (communesPath === undefined) return <div class="province-commune">{fields}</div>
  return (
    <sen-communes class="province-commune" path={communesPath} prompt={text('ui.choose-one')}>
      {fields}
      <ElementScript name="sen-communes" />
    </sen-communes>
  )
}
