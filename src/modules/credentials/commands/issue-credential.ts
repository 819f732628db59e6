import { randomUUIDv7 } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import { Type, type Static } from 'typebox'
import { type Call, command } from '#kernel/operations.ts'
import type { Actor } from '#kernel/permissions.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { notify } from '#modules/notifications'
import { findOrganisation } from '#modules/organisations'
import { type DrivingLicence, drivingLicencesOf, personSnapshot } from '#modules/registries'
import { publicAddress } from '../connect-credentials.ts'
import { errors } from '../errors.ts'
import type { CredentialFormat } from '../formats/credential-format.ts'
import { formats } from '../formats/formats.ts'
import { cardInForce, credentialEnd, licenceClaims } from '../issuing/licence-claims.ts'
import { getCredentialSigner } from '../issuing/licence-signer.ts'
import { nonceEnd } from '../issuing/nonces.ts'
import { offerIdIn } from '../issuing/offer-secrets.ts'
import { permissions } from '../permissions.ts'
import { isIssued } from '../queries.ts'
import { statusListPath } from '../status/status-list-shape.ts'
import { drawStatusPlace, type StatusPlace } from '../status/take-status-place.ts'
import { insertCredential, lockOffer, type OfferRow } from '../store.ts'
import { refuseReplay, WalletProof } from '../wallet-proof.ts'
import { getIssuable } from './offer-credential.ts'

const HolderKey = Type.Object({
  kty: Type.Literal('EC'),
  crv: Type.Literal('P-256'),
  x: Type.String({ maxLength: 50 }),
  y: Type.String({ maxLength: 50 }),
})

const Input = Type.Object({
  token: Type.String({ maxLength: 200 }),
  proof: WalletProof,
  /** Of the proof that the wallet holds the key to which the licence is bound. */
  nonce: Type.String({ maxLength: 200 }),
  holderKey: HolderKey,
  configurationId: Type.String({ maxLength: 100 }),
})

export const issueCredential = command({
  name: 'credentials/issue-credential',
  summary: { vi: 'Cấp giấy phép lái xe cho ví', en: 'Issue the licence to a wallet' },
  permission: permissions['issue-credentials'],
  audit: 'credential-issued',
  input: Input,
  output: Type.Object({ credential: Type.String() }),
  async run(call, input) {
    await refuseReplay(call, input.proof, 'wallet-key-refused')
    const offer = await lockGrantedOffer(call, input)
    call.note({ subject: `credential-offer:${offer.id}` })
    await takeNonce(call, input)
    const format = formats.find(({ configurationId }) => configurationId === input.configurationId)
    if (!format || (await isIssued(call.tx, { offerId: offer.id, format: format.name })))
      throw errors.problem('format-not-supported')
    const licence = getIssuable(await drivingLicencesOf(asOwner(call, offer), offer.person_id))
    await tellOwner(call, offer)
    const place = await keep(call, { offer, licence, format, holderKey: input.holderKey })
    return { credential: await write(call, { offer, licence, format, holderKey: input.holderKey, place }) }
  },
})

/** The wallet acts for the person who invited it: what it gets is what they may see of themselves. */
function asOwner(call: Call, { account_id, person_id }: OfferRow): Call {
  const actor: Actor = {
    kind: 'person',
    id: account_id,
    roles: permissions['hold-own-credentials'].roles,
    organisation: null,
    personId: person_id,
  }
  return { ...call, actor }
}

/** Once for an offer: whoever got hold of code and PIN cannot do it unnoticed. */
async function tellOwner(call: Call, { id, account_id }: OfferRow): Promise<void> {
  await notify(call, {
    recipient: account_id,
    template: 'credential-issued',
    key: `credential-issued:${id}`,
    subject: `credential:${id}`,
    parameters: {},
  })
}

async function lockGrantedOffer(call: Call, { token, proof }: Static<typeof Input>): Promise<OfferRow> {
  const offerId = offerIdIn(token, 'token')
  const offer = offerId === undefined ? undefined : await lockOffer(call.tx, offerId)
  const isGranted =
    offer?.wallet_key === proof.walletKey &&
    offer.token_expires_at !== null &&
    Temporal.Instant.compare(call.now, offer.token_expires_at) < 0
  if (!isGranted) throw errors.problem('token-refused')
  return offer
}

async function takeNonce(call: Call, { nonce }: Static<typeof Input>): Promise<void> {
  const end = nonceEnd(nonce, call.now)
  if (!end) throw errors.problem('nonce-refused')
  await refuseReplay(call, { walletKey: 'nonce', id: nonce, validUntil: end.toString() }, 'nonce-refused')
}

type Issue = {
  readonly offer: OfferRow
  readonly licence: DrivingLicence
  readonly format: CredentialFormat
  readonly holderKey: Static<typeof HolderKey>
}

/** Others draw from the same list at the same time; with half of it free, a fifth try is for the history books. */
const TRIES = 16

async function keep(call: Call, { offer, licence, format, holderKey }: Issue): Promise<StatusPlace> {
  const id = randomUUIDv7()
  const holder_key = await calculateJwkThumbprint(holderKey)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const place = await drawStatusPlace(call)
    const isKept = await insertCredential(call.tx, {
      id,
      person_id: offer.person_id,
      offer_id: offer.id,
      format: format.name,
      licence_id: licence.licenceId,
      card_serial: cardInForce(licence)!.serial,
      holder_key,
      status_list: place.list,
      status_index: place.index,
      issued_at: call.now,
      valid_until: credentialEnd(licence, call.now),
      state: 'valid',
      reason: null,
      changed_at: call.now,
    })
    if (!isKept) continue
    call.note({ detail: { credential: id, format: format.name } })
    return place
  }
  throw new Error('no free place in the status list')
}

async function write(
  call: Call,
  { offer, licence, format, holderKey, place }: Issue & { place: StatusPlace },
): Promise<string> {
  const { issuedBy } = cardInForce(licence)!
  const organisation = await findOrganisation(call.tx, { code: issuedBy, asOf: vietnamDate(call.now) })
  return await format.issue({
    claims: licenceClaims({
      person: await personSnapshot(asOwner(call, offer), offer.person_id),
      licence,
      authority: organisation?.name ?? issuedBy,
      now: call.now,
    }),
    holderKey,
    signer: await getCredentialSigner(call, 'licences'),
    issuedAt: call.now,
    validUntil: credentialEnd(licence, call.now),
    status: { uri: publicAddress(statusListPath(place.list)), index: place.index },
  })
}
