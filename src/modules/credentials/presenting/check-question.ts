import { publicAddress } from '../connect-credentials.ts'
import type { Question } from '../formats/credential-format.ts'
import type { CheckRow } from '../store.ts'

export function questionOf({ question, class: licenceClass }: Pick<CheckRow, 'question' | 'class'>): Question {
  return question === 'may-drive' && licenceClass !== null
    ? { kind: 'may-drive', licenceClass }
    : { kind: 'whole-licence' }
}

export function checkRequestPath(checkId: string): string {
  return `/credentials/checks/${checkId}/request`
}

export function checkResponsePath(checkId: string): string {
  return `/credentials/checks/${checkId}/response`
}

/** Where the answer goes, and what it is bound to. */
export function responseUri(checkId: string): string {
  return publicAddress(checkResponsePath(checkId))
}
