import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { theCredentials } from '../connect-credentials.ts'
import { NONCE } from './terms.ts'

const MOMENT = 6
const RANDOM = 16
const TAG = 16

/** Carries its own end and our mark, so that anybody may ask for one and nothing is stored before it is used. */
export function makeNonce(now: Temporal.Instant): string {
  const body = Buffer.alloc(MOMENT + RANDOM)
  body.writeUIntBE(now.add(NONCE).epochMilliseconds, 0, MOMENT)
  randomBytes(RANDOM).copy(body, MOMENT)
  return Buffer.concat([body, tagOf(body)]).toString('base64url')
}

/** When a nonce of ours ends; undefined where it is not ours or has ended. */
export function nonceEnd(nonce: string, now: Temporal.Instant): Temporal.Instant | undefined {
  const bytes = Buffer.from(nonce, 'base64url')
  if (bytes.length !== MOMENT + RANDOM + TAG) return undefined
  const body = bytes.subarray(0, MOMENT + RANDOM)
  if (!timingSafeEqual(tagOf(body), bytes.subarray(MOMENT + RANDOM))) return undefined
  const end = Temporal.Instant.fromEpochMilliseconds(body.readUIntBE(0, MOMENT))
  return Temporal.Instant.compare(now, end) < 0 ? end : undefined
}

function tagOf(body: Buffer): Buffer {
  return createHmac('sha256', theCredentials().secret)
    .update('sen/credentials/nonce')
    .update(body)
    .digest()
    .subarray(0, TAG)
}
