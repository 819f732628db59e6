import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { theSigning } from '../../authority/connect-signing.ts'
import type { SigningSession } from './store.ts'

type Addressed = Pick<SigningSession, 'id' | 'downloads'>

/** The document is fetched here, once: the address of the next time is another. Nobody guesses it, and no database holds it. */
export function documentPath(session: Addressed): string {
  return `/signing/${session.id}/${tokenOf(session, 'document')}/van-ban.pdf`
}

/** The signed file is posted here. */
export function returnPath(session: Addressed): string {
  return `/signing/${session.id}/${tokenOf(session, 'return')}`
}

export function isTokenOf(session: Addressed, use: 'document' | 'return', token: string): boolean {
  const [expected, presented] = [tokenOf(session, use), token].map((text) => Buffer.from(text))
  return expected!.length === presented!.length && timingSafeEqual(expected!, presented!)
}

function tokenOf({ id, downloads }: Addressed, use: 'document' | 'return'): string {
  const key = hkdfSync('sha256', theSigning().keySecret, '', 'sen/signatures/signing-session', 32)
  const facts = use === 'document' ? `${use} ${id} ${downloads}` : `${use} ${id}`
  return createHmac('sha256', Buffer.from(key)).update(facts).digest('base64url')
}
