import { randomBytes } from 'node:crypto'
import { verifyTimeStamp } from '#standards/timestamp/verify-time-stamp.ts'
import { writeTimeStampRequest } from '#standards/timestamp/time-stamp-request.ts'
import { readTimeStampResponse } from '#standards/timestamp/time-stamp-response.ts'
import { errors } from '../errors.ts'
import { theSigning } from './connect-signing.ts'

const PATIENCE = 10_000

/** A token over a SHA-256 digest, checked to answer this very question; whether its authority is trusted is for who verifies. */
export async function requestTimeStamp(digest: Uint8Array, now: Temporal.Instant): Promise<Uint8Array> {
  const nonce = randomBytes(8)
  try {
    const answer = await fetch(theSigning().timeStampUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Buffer.from(writeTimeStampRequest({ digest, nonce })),
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!answer.ok) throw new Error(`the authority answered ${answer.status}`)
    const response = readTimeStampResponse(new Uint8Array(await answer.arrayBuffer()))
    if ('refusal' in response) throw new Error(`the authority refused: ${response.refusal}`)
    requireAnswerTo({ token: response.token, digest, nonce, now })
    return response.token
  } catch (cause) {
    throw errors.problem('authority-unavailable', { cause })
  }
}

type Answer = {
  readonly token: Uint8Array
  readonly digest: Uint8Array
  readonly nonce: Uint8Array
  readonly now: Temporal.Instant
}

function requireAnswerTo({ token, digest, nonce, now }: Answer): void {
  const { verdicts } = verifyTimeStamp({
    token,
    stamped: () => digest,
    nonce,
    trust: { anchors: [] },
    at: now,
  })
  const wrong = verdicts.filter((verdict) =>
    ['malformed', 'signature-broken', 'content-changed', 'time-stamp-of-other-data', 'wrong-key-usage'].includes(
      verdict,
    ),
  )
  if (wrong.length > 0) throw new Error(`the token is ${wrong.join(', ')}`)
}
