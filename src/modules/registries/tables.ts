import type { ColumnType, Generated } from 'kysely'

type Day = ColumnType<Temporal.PlainDate, Temporal.PlainDate | string, Temporal.PlainDate | string>
type DayOrNull = ColumnType<
  Temporal.PlainDate | null,
  Temporal.PlainDate | string | null,
  Temporal.PlainDate | string | null
>

export type RegistriesTables = {
  'registries.person': {
    readonly id: string
    readonly personal_id: string
    readonly full_name: string
    readonly family_name: string | null
    readonly middle_name: string | null
    readonly given_name: string
    readonly birth_date: string
    readonly sex: 'male' | 'female'
    readonly birth_registration_place: string
    readonly native_place: string | null
    readonly ethnic_group: string
    readonly nationality: Generated<string>
    readonly marital_status: 'single' | 'married' | 'divorced' | 'widowed'
    readonly father_id: string | null
    readonly mother_id: string | null
    readonly spouse_id: string | null
    readonly household_id: string | null
    readonly relation_to_head: 'head' | 'spouse' | 'child' | 'parent' | 'other' | null
    readonly permanent_commune: string
    readonly permanent_line: string
    readonly current_commune: string
    readonly current_line: string
    readonly phone: string | null
    readonly card_issued_on: DayOrNull
    readonly card_expires_on: DayOrNull
    readonly died_on: DayOrNull
    readonly updated_at: Generated<Temporal.Instant>
  }
  'registries.purpose': {
    readonly reference: string
    readonly organisation: string
    readonly person_id: string
    readonly opened_at: Temporal.Instant
    readonly closed_at: Temporal.Instant | null
  }
  'registries.disclosure': {
    readonly id: Generated<number>
    readonly person_id: string
    readonly disclosed_at: Temporal.Instant
    readonly actor_id: string
    readonly organisation: string | null
    readonly reference: string
    readonly register: 'population' | 'driving-licences'
    readonly kind: 'read' | 'matched'
    readonly request_id: string
  }
  'registries.driving_licence': {
    readonly id: string
    readonly person_id: string
    readonly management_number: string
    readonly state: 'valid' | 'withheld' | 'revoked'
    readonly state_decision: string | null
    readonly withheld_until: DayOrNull
    readonly points: number
  }
  'registries.driving_licence_class': {
    readonly licence_id: string
    readonly class: string
    readonly passed_on: Day
    readonly issued_on: Day
    readonly expires_on: DayOrNull
  }
  'registries.driving_licence_issue': {
    readonly id: string
    readonly licence_id: string
    readonly serial: string
    readonly kind: 'new' | 'exchange' | 'reissue'
    readonly holder_name: string
    readonly issued_on: Day
    readonly issued_by: string
    readonly dossier_code: string | null
    readonly replaced_on: DayOrNull
  }
  'registries.violation': {
    readonly id: string
    readonly person_id: string
    readonly decision_number: string
    readonly decided_on: Day
    readonly decided_by: string
    readonly settled_on: DayOrNull
  }
  'registries.driver_health_certificate': {
    readonly id: string
    readonly person_id: string
    readonly reference_number: string
    readonly class_group: number
    readonly issued_on: Day
    readonly valid_until: Day
    readonly issued_by_name: string
  }
}
