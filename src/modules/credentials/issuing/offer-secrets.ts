import { createHmac, timingSafeEqual } from 'node:crypto'
import { theCredentials } from '../connect-credentials.ts'
import { PIN_LENGTH } from './terms.ts'

type Use = 'code' | 'pin' | 'token'

/** What the wallet presents for an offer: its id and a code that nobody computes without our secret. */
export function offerCode(offerId: string): string {
  return `${offerId}.${mac('code', offerId).toString('base64url')}`
}

/** Access token of the offer; DPoP binds it to the wallet that redeemed the code. */
export function offerToken(offerId: string): string {
  return `${offerId}.${mac('token', offerId).toString('base64url')}`
}

/** Six digits that the owner reads from the page and types into the wallet: a code that was photographed is not enough. */
export function offerPin(offerId: string): string {
  return String(mac('pin', offerId).readUIntBE(0, 6) % 10 ** PIN_LENGTH).padStart(PIN_LENGTH, '0')
}

/** The offer that a code or token is of; undefined where it is not ours. */
export function offerIdIn(presented: string, use: 'code' | 'token'): string | undefined {
  const offerId = presented.slice(0, presented.indexOf('.'))
  const expected = use === 'code' ? offerCode(offerId) : offerToken(offerId)
  return isEqual(presented, expected) ? offerId : undefined
}

export function isPinOf(offerId: string, presented: string): boolean {
  return isEqual(presented, offerPin(offerId))
}

function mac(use: Use, offerId: string): Buffer {
  return createHmac('sha256', theCredentials().secret).update(`sen/credentials/${use} ${offerId}`).digest()
}

function isEqual(presented: string, expected: string): boolean {
  const [a, b] = [Buffer.from(presented), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
