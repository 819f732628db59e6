import type { ColumnType, Generated } from 'kysely'
import type { Text } from '#kernel/text.ts'
import type { SigningDeed } from './log-of-signatures.ts'

export type KeyAlgorithm = 'P-256' | 'RSA-2048' | 'RSA-3072' | 'RSA-4096'
/** Where the private half lives. */
export type Custody = 'server' | 'token' | 'remote' | 'desktop'
export type KeyOwner = { readonly kind: 'person' | 'organisation' | 'system'; readonly id: string }

/** Decree 30: instead of (KT.), by order of (TL.), by authorisation of (TUQ.), on behalf of (TM.), acting (Q.). */
export type Authority = 'KT.' | 'TL.' | 'TUQ.' | 'TM.' | 'Q.'

export type SignaturesTables = {
  'signatures.key': {
    readonly id: string
    readonly owner_kind: KeyOwner['kind']
    readonly owner: string
    readonly algorithm: KeyAlgorithm
    readonly custody: Custody
    readonly reference: string | null
    readonly public_key: Buffer | null
    readonly sealed_private_key: Buffer | null
    readonly state: 'requested' | 'active' | 'retired'
    readonly certificate: Buffer | null
    readonly issuers: Generated<readonly Buffer[]>
    readonly valid_to: Temporal.Instant | null
    readonly created_at: Temporal.Instant
  }
  'signatures.signature': {
    readonly id: string
    readonly document: string
    readonly format: 'pdf' | 'xml' | 'cms'
    readonly owner_kind: KeyOwner['kind']
    readonly owner: string
    readonly certificate: string
    readonly custody: Custody
    readonly authority: Authority | null
    readonly principal: string | null
    readonly delegation_id: string | null
    readonly requested_by: string
    readonly sha256_before: Buffer
    readonly sha256_after: Buffer
    readonly level: 'B' | 'T' | 'LT'
    readonly revocation: 'good' | 'unknown'
    readonly signed_at: Temporal.Instant
  }
  'signatures.image': {
    readonly owner_kind: 'person' | 'organisation'
    readonly owner: string
    readonly png: Buffer
    readonly uploaded_by: string
    readonly uploaded_at: Temporal.Instant
  }
  'signatures.delegation': {
    readonly id: string
    readonly organisation: string
    readonly delegate: string
    readonly authority: Authority
    readonly principal: string
    readonly title: string
    readonly basis_document: string
    readonly basis_date: Temporal.PlainDate
    readonly valid_from: Temporal.PlainDate
    readonly valid_to: Temporal.PlainDate | null
    readonly given_by: string
    readonly given_at: Temporal.Instant
    readonly ended_by: string | null
    readonly ended_at: Temporal.Instant | null
  }
  'signatures.copy': {
    readonly id: string
    readonly organisation: string
    readonly kind: 'copy' | 'annex'
    readonly form: 'SAO Y' | 'SAO LỤC' | 'TRÍCH SAO' | null
    readonly number_and_notation: string | null
    readonly file_name: string
    readonly stage: 'waiting' | 'signed' | 'refused'
    readonly document: Buffer | null
    readonly original_sha256: string
    readonly content_sha256: string | null
    readonly fault: ColumnType<(Text & { readonly code: string }) | null, string | null | undefined, string | null>
    readonly ordered_by: string
    readonly ordered_at: Temporal.Instant
    readonly signed_at: Temporal.Instant | null
  }
  'signatures.certificate_request': {
    readonly key_id: string
    readonly organisation: string
    readonly pkcs10: Buffer
    readonly requested_by: string
    readonly requested_at: Temporal.Instant
  }
  'signatures.signing_session': {
    readonly id: string
    readonly key_id: string
    readonly purpose: string
    readonly deed: ColumnType<SigningDeed, string, never>
    readonly signatory: string
    readonly field: string | null
    readonly document: Buffer | null
    readonly downloads: Generated<number>
    readonly state: 'open' | 'signed' | 'expired'
    readonly refusal: string | null
    readonly signed_document: Buffer | null
    readonly opened_at: Temporal.Instant
    readonly expires_at: Temporal.Instant
    readonly signed_at: Temporal.Instant | null
  }
  'signatures.audit_root': {
    readonly size: number
    readonly root: Buffer
    readonly statement: Buffer
    readonly cms: Buffer
    readonly made_at: Temporal.Instant
  }
}
