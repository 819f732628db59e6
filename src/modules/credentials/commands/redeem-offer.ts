import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { errors } from '../errors.ts'
import { isPinOf, offerIdIn, offerToken } from '../issuing/offer-secrets.ts'
import { MOST_WRONG_PINS, TOKEN } from '../issuing/terms.ts'
import { permissions } from '../permissions.ts'
import { lockOffer, type OfferRow, updateOffer } from '../store.ts'
import { refuseReplay, WalletProof } from '../wallet-proof.ts'

/** What a wallet is answered; a wrong PIN is an answer too, because counting it has to last. */
const Outcome = Type.Union([
  Type.Object({ granted: Type.Literal(true), token: Type.String(), seconds: Type.Integer() }),
  Type.Object({ granted: Type.Literal(false) }),
])

export const redeemOffer = command({
  name: 'credentials/redeem-offer',
  summary: { vi: 'Đổi mã và PIN lấy quyền nhận giấy phép', en: 'Exchange code and PIN for the right to fetch' },
  permission: permissions['issue-credentials'],
  audit: 'credential-offer-redeemed',
  input: Type.Object({
    code: Type.String({ maxLength: 200 }),
    pin: Type.String({ maxLength: 20 }),
    proof: WalletProof,
  }),
  output: Outcome,
  async run(call, { code, pin, proof }) {
    await refuseReplay(call, proof, 'wallet-key-refused')
    const offerId = offerIdIn(code, 'code')
    const offer = offerId === undefined ? undefined : await lockOffer(call.tx, offerId)
    if (!offer) throw errors.problem('offer-not-open')
    call.note({ subject: `credential-offer:${offer.id}` })
    if (!isOpen(offer, call.now)) throw errors.problem('offer-not-open')
    if (!isPinOf(offer.id, pin)) {
      const wrongPins = offer.wrong_pins + 1
      const closed_at = wrongPins >= MOST_WRONG_PINS ? call.now : null
      await updateOffer(call.tx, offer.id, { wrong_pins: wrongPins, closed_at })
      call.note({ detail: { wrongPins } })
      return { granted: false } as const
    }
    const ends = call.now.add(TOKEN)
    await updateOffer(call.tx, offer.id, { wallet_key: proof.walletKey, token_expires_at: ends })
    return { granted: true, token: offerToken(offer.id), seconds: TOKEN.minutes * 60 } as const
  },
})

function isOpen({ closed_at, wallet_key, expires_at }: OfferRow, now: Temporal.Instant): boolean {
  return closed_at === null && wallet_key === null && Temporal.Instant.compare(now, expires_at) < 0
}
