import type { Generated } from 'kysely'

export type KeyAlgorithm = 'P-256' | 'RSA-3072'
export type KeyOwner = { readonly kind: 'person' | 'organisation' | 'system'; readonly id: string }

export type SignaturesTables = {
  'signatures.key': {
    readonly id: string
    readonly owner_kind: KeyOwner['kind']
    readonly owner: string
    readonly algorithm: KeyAlgorithm
    readonly sealed_private_key: Buffer
    readonly state: 'requested' | 'active' | 'retired'
    readonly certificate: Buffer | null
    readonly issuers: Generated<readonly Buffer[]>
    readonly valid_to: Temporal.Instant | null
    readonly created_at: Temporal.Instant
  }
}
