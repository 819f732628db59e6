import { CompactSign, importJWK } from 'jose'
import type { SigningKey } from '../serving/keys.ts'
import type { Transaction } from './ledger.ts'

export interface SignedNotice {
  readonly body: string
  /** Detached JWS (RFC 7515 appendix F): header and signature, the payload is the body byte for byte. */
  readonly signature: string
}

/** What the bank tells the platform about one transfer; `iat` (seconds) is when it was said, `bookedAt` when money moved. */
export async function signNotice(transaction: Transaction, key: SigningKey, now: number): Promise<SignedNotice> {
  const { id, reference, amount, content, payee, payerName, bookedAt } = transaction
  const notice = { transactionId: id, reference, amount, currency: 'VND', content, payee, payerName, bookedAt }
  const body = JSON.stringify(notice)
  const jws = await new CompactSign(new TextEncoder().encode(body))
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: 'payment-notice+jws', iat: Math.floor(now / 1000) })
    .sign(await importJWK(key, 'ES256'))
  const [header, , signature] = jws.split('.')
  return { body, signature: `${header}..${signature}` }
}
