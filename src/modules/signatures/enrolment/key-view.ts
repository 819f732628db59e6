import { Type, type Static } from 'typebox'
import { Instant, nullable, Uuid } from '#kernel/schemas.ts'
import { attributeOf, type DistinguishedName } from '#standards/certificates/distinguished-name.ts'
import { readCertificateRequest } from '#standards/certificates/read-certificate-request.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import type { HeldKey } from './queries.ts'

export const KeyView = Type.Object({
  keyId: Uuid,
  ownerKind: Type.Enum(['person', 'organisation', 'system']),
  /** Staff code of an official, code of an organisation. */
  owner: Type.String(),
  name: Type.String(),
  title: nullable(Type.String()),
  state: Type.Enum(['requested', 'active', 'expired', 'retired']),
  custody: Type.Enum(['server', 'token', 'remote', 'desktop']),
  algorithm: Type.String(),
  createdAt: Instant,
  certificate: nullable(
    Type.Object({
      serialNumber: Type.String(),
      issuer: Type.String(),
      validFrom: Instant,
      validTo: Instant,
      daysLeft: Type.Integer({ description: 'Whole days of 24 hours; 0 on the last, negative after it' }),
    }),
  ),
})
export type KeyView = Static<typeof KeyView>

export function viewOfKey(key: HeldKey, now: Temporal.Instant): KeyView {
  const certificate = key.certificate ? readCertificate(key.certificate) : undefined
  const subject = certificate?.subject ?? subjectOf(key.pkcs10)
  const isExpired = certificate !== undefined && Temporal.Instant.compare(certificate.validTo, now) < 0
  return {
    keyId: key.id,
    ownerKind: key.owner_kind,
    owner: key.owner_kind === 'person' ? key.owner.slice(key.owner.indexOf(':') + 1) : key.owner,
    name: (subject && attributeOf(subject, 'CN')) ?? '',
    title: (subject && attributeOf(subject, 'T')) ?? null,
    state: key.state === 'active' && isExpired ? 'expired' : key.state,
    custody: key.custody,
    algorithm: key.algorithm,
    createdAt: key.created_at.toString(),
    certificate: certificate
      ? {
          serialNumber: certificate.serialNumber,
          issuer: attributeOf(certificate.issuer, 'CN') ?? '',
          validFrom: certificate.validFrom.toString(),
          validTo: certificate.validTo.toString(),
          daysLeft: Math.floor(now.until(certificate.validTo).total('hours') / 24),
        }
      : null,
  }
}

function subjectOf(pkcs10: Buffer | null): DistinguishedName | undefined {
  const request = pkcs10 ? readCertificateRequest(pkcs10) : 'request-unreadable'
  return typeof request === 'string' ? undefined : request.subject
}
