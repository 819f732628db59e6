import { sealCookie, takeCookie } from './sealed-cookie.ts'
import type { Visit } from './visit.ts'

/** A sentence for the next page: what was done, after the redirect that follows a POST. */
export type FlashMessage = { readonly kind: 'success' | 'warning' | 'information'; readonly sentence: string }

export function setFlash(visit: Visit, message: FlashMessage): void {
  sealCookie(visit, { name: 'sen-flash', content: message, minutes: 2 })
}

export function takeFlash(visit: Visit): FlashMessage | undefined {
  return takeCookie(visit, 'sen-flash') as FlashMessage | undefined
}
