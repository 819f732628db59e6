import { Type } from 'typebox'
import { defineEvent } from '#kernel/events.ts'
import { Instant, Uuid } from '#kernel/schemas.ts'

/** 60, 30 and 7 days ahead, while the key is in use: whoever looks after its owner has to get a new certificate. */
export const certificateExpiring = defineEvent(
  'signatures/certificate-expiring',
  Type.Object({
    keyId: Uuid,
    ownerKind: Type.Enum(['person', 'organisation', 'system']),
    owner: Type.String(),
    validTo: Instant,
    days: Type.Integer(),
  }),
)

/** The authority no longer stands by it; the key is out of use. */
export const certificateRevoked = defineEvent(
  'signatures/certificate-revoked',
  Type.Object({ keyId: Uuid, ownerKind: Type.Enum(['person', 'organisation', 'system']), owner: Type.String() }),
)

/** Somebody signed at their own desk: `findSignedDocument` has the file for whoever knows the purpose as its own. */
export const documentSigned = defineEvent(
  'signatures/document-signed',
  Type.Object({ sessionId: Uuid, purpose: Type.String(), document: Type.String() }),
)
