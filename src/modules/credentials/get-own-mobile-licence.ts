import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { Empty, Instant, nullable, Uuid } from '#kernel/schemas.ts'
import { drivingLicencesOf } from '#modules/registries'
import { ownPersonId } from './commands/offer-credential.ts'
import { cardInForce, classesInForce } from './issuing/licence-claims.ts'
import { offerLink } from './issuing/offer-link.ts'
import { offerPin } from './issuing/offer-secrets.ts'
import { permissions } from './permissions.ts'
import { findOpenOffer, listCredentialsOf } from './queries.ts'

const CredentialView = Type.Object({
  credentialId: Uuid,
  format: Type.String(),
  issuedAt: Instant,
  validUntil: Instant,
  isExpired: Type.Boolean(),
  holderKey: Type.String({ description: 'SHA-256 thumbprint of the key in the wallet' }),
  state: Type.Enum(['valid', 'suspended', 'revoked']),
  reason: nullable(Type.Enum(['owner', 'card-replaced', 'licence-withheld', 'licence-revoked'])),
})

export const getOwnMobileLicence = query({
  name: 'credentials/get-own-mobile-licence',
  summary: { vi: 'Giấy phép lái xe của tôi trên điện thoại', en: 'My driving licence on phones' },
  permission: permissions['hold-own-credentials'],
  audit: { unrecorded: 'a person may look at their own record unwatched' },
  input: Empty,
  output: Type.Object({
    licence: nullable(
      Type.Object({
        managementNumber: Type.String(),
        serial: nullable(Type.String()),
        classes: Type.Array(Type.String()),
        isIssuable: Type.Boolean(),
      }),
    ),
    offer: nullable(Type.Object({ link: Type.String(), pin: Type.String(), expiresAt: Instant })),
    credentials: Type.Array(CredentialView),
  }),
  async run(call) {
    const personId = ownPersonId(call)
    const [licence] = await drivingLicencesOf(call, personId)
    const offer = await findOpenOffer(call.tx, personId, call.now)
    const classes = licence ? classesInForce(licence).map(({ class: code }) => code) : []
    const serial = licence ? (cardInForce(licence)?.serial ?? null) : null
    return {
      licence: licence
        ? {
            managementNumber: licence.managementNumber,
            serial,
            classes,
            isIssuable: licence.state === 'valid' && serial !== null && classes.length > 0,
          }
        : null,
      offer: offer
        ? { link: offerLink(offer.id), pin: offerPin(offer.id), expiresAt: offer.expires_at.toString() }
        : null,
      credentials: (await listCredentialsOf(call.tx, personId)).map((row) => ({
        credentialId: row.id,
        format: row.format,
        issuedAt: row.issued_at.toString(),
        validUntil: row.valid_until.toString(),
        isExpired: Temporal.Instant.compare(row.valid_until, call.now) <= 0,
        holderKey: row.holder_key,
        state: row.state,
        reason: row.reason,
      })),
    }
  },
})
