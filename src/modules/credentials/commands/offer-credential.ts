import { randomUUIDv7 } from 'node:crypto'
import { Type } from 'typebox'
import { type Call, command } from '#kernel/operations.ts'
import { Empty, Instant, Uuid } from '#kernel/schemas.ts'
import { type DrivingLicence, drivingLicencesOf } from '#modules/registries'
import { errors } from '../errors.ts'
import { cardInForce, classesInForce } from '../issuing/licence-claims.ts'
import { getCredentialSigner } from '../issuing/licence-signer.ts'
import { OFFER } from '../issuing/terms.ts'
import { permissions } from '../permissions.ts'
import { closeOffersOf, insertOffer } from '../store.ts'

export const offerCredential = command({
  name: 'credentials/offer-credential',
  summary: { vi: 'Tạo mã đưa giấy phép lái xe vào ví', en: 'Make a code that takes the licence into a wallet' },
  permission: permissions['hold-own-credentials'],
  audit: 'credential-offered',
  input: Empty,
  output: Type.Object({ offerId: Uuid, expiresAt: Instant }),
  async run(call) {
    const personId = ownPersonId(call)
    getIssuable(await drivingLicencesOf(call, personId))
    await getCredentialSigner(call, 'licences')
    const offerId = randomUUIDv7()
    const expiresAt = call.now.add(OFFER)
    await closeOffersOf(call.tx, personId, call.now)
    await insertOffer(call.tx, {
      id: offerId,
      person_id: personId,
      account_id: call.actor.id,
      created_at: call.now,
      expires_at: expiresAt,
      wallet_key: null,
      token_expires_at: null,
      closed_at: null,
    })
    call.note({ subject: `credential-offer:${offerId}` })
    return { offerId, expiresAt: expiresAt.toString() }
  },
})

export function ownPersonId({ actor }: Pick<Call, 'actor'>): string {
  if (actor.personId === null) throw errors.problem('licence-missing')
  return actor.personId
}

/** The licence, where it can be put into a wallet now. */
export function getIssuable(licences: readonly DrivingLicence[]): DrivingLicence {
  const [licence] = licences
  if (!licence || !cardInForce(licence)) throw errors.problem('licence-missing')
  if (licence.state !== 'valid' || classesInForce(licence).length === 0) throw errors.problem('licence-not-valid')
  return licence
}
