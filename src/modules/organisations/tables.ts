import type { Generated } from 'kysely'

export type OrganisationKind =
  | 'ministry'
  | 'government-agency'
  | 'province-committee'
  | 'commune-committee'
  | 'police'
  | 'service-centre'

export type TerritorialKind =
  | 'province'
  | 'city'
  | 'urban-district'
  | 'rural-district'
  | 'town'
  | 'provincial-city'
  | 'commune'
  | 'ward'
  | 'township'
  | 'special-zone'

type Validity = { readonly valid_from: Temporal.PlainDate; readonly valid_to: Temporal.PlainDate | null }
type Source = { readonly basis: string; readonly confidence: 'verified' | 'secondary' | 'unconfirmed' | 'synthetic' }

export type OrganisationsTables = {
  'organisations.organisation': Validity &
    Source & {
      readonly id: Generated<string>
      readonly code: string
      readonly old_code: string | null
      readonly name: string
      readonly name_en: string | null
      readonly kind: OrganisationKind
      readonly level: number
      readonly parent_code: string | null
      readonly territorial_unit_code: string | null
      readonly office_hours: string
    }
  'organisations.unit': Validity &
    Source & {
      readonly id: Generated<string>
      readonly organisation_code: string
      readonly code: string
      readonly name: string
      readonly name_en: string | null
    }
  'organisations.territorial_unit': Validity &
    Source & {
      readonly code: string
      readonly name: string
      readonly kind: TerritorialKind
      readonly parent_code: string | null
      readonly accent_key: string
      readonly search_key: string
    }
  'organisations.territorial_change': Source & {
    readonly old_code: string
    readonly new_code: string
    readonly effective_on: Temporal.PlainDate
    readonly extent: 'full' | 'partial'
  }
  'organisations.loaded_file': {
    readonly name: string
    readonly sha256: string
    readonly loaded_at: Generated<Temporal.Instant>
  }
}
