import type { Language } from '#kernel/text.ts'

export type IdentityTables = {
  'identity.account': {
    readonly id: string
    readonly kind: 'person' | 'official'
    readonly issuer: string
    readonly subject: string
    readonly name: string
    readonly personal_id: string | null
    readonly person_id: string | null
    readonly official_id: string | null
    readonly email: string | null
    readonly phone: string | null
    readonly language: Language
    readonly created_at: Temporal.Instant
    readonly signed_in_at: Temporal.Instant
  }
  'identity.position': {
    readonly id: string
    readonly account_id: string
    readonly organisation: string
    readonly role: string
    readonly title: string | null
    readonly valid_from: Temporal.Instant
    readonly valid_to: Temporal.Instant | null
  }
  'identity.session': {
    readonly id: string
    readonly account_id: string
    readonly token_hash: Buffer
    readonly organisation: string | null
    readonly assurance_level: number | null
    readonly user_agent: string | null
    readonly opened_at: Temporal.Instant
    readonly last_seen_at: Temporal.Instant
    readonly expires_at: Temporal.Instant
    readonly ended_at: Temporal.Instant | null
    readonly end_reason: 'signed-out' | 'replaced' | 'ended-by-owner' | null
  }
  'identity.sign_in': {
    readonly state_hash: Buffer
    readonly browser_hash: Buffer
    readonly provider: 'citizen' | 'official'
    readonly nonce: string
    readonly code_verifier: string
    readonly return_path: string
    readonly started_at: Temporal.Instant
    readonly expires_at: Temporal.Instant
  }
}
