import type { ColumnType, Generated } from 'kysely'
import type { CheckResult } from './presenting/check-result.ts'

type Json<Value> = ColumnType<Value | null, string | null, string | null>

export type CredentialFormatName = 'mso_mdoc' | 'dc+sd-jwt'
export type CredentialState = 'valid' | 'suspended' | 'revoked'
export type StateReason = 'owner' | 'card-replaced' | 'licence-withheld' | 'licence-revoked'

export type CredentialsTables = {
  'credentials.offer': {
    readonly id: string
    readonly person_id: string
    readonly account_id: string
    readonly created_at: Temporal.Instant
    readonly expires_at: Temporal.Instant
    readonly wrong_pins: Generated<number>
    readonly wallet_key: string | null
    readonly token_expires_at: Temporal.Instant | null
    readonly closed_at: Temporal.Instant | null
  }
  'credentials.used_once': {
    readonly digest: Buffer
    readonly expires_at: Temporal.Instant
  }
  'credentials.status_list': {
    readonly number: number
    readonly created_at: Temporal.Instant
  }
  'credentials.credential': {
    readonly id: string
    readonly person_id: string
    readonly offer_id: string
    readonly format: CredentialFormatName
    readonly licence_id: string
    readonly card_serial: string
    readonly holder_key: string
    readonly status_list: number
    readonly status_index: number
    readonly issued_at: Temporal.Instant
    readonly valid_until: Temporal.Instant
    readonly state: CredentialState
    readonly reason: StateReason | null
    readonly changed_at: Temporal.Instant
  }
  'credentials.licence_check': {
    readonly id: string
    readonly organisation: string
    readonly official_id: string
    readonly question: 'whole-licence' | 'may-drive'
    readonly class: string | null
    readonly nonce: string
    readonly created_at: Temporal.Instant
    readonly expires_at: Temporal.Instant
    readonly answered_at: Temporal.Instant | null
    readonly result: Json<CheckResult>
  }
}
