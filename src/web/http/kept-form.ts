import { answersIn, type FormValues } from './form-values.ts'
import { sealCookie, takeCookie } from './sealed-cookie.ts'
import type { Visit } from './visit.ts'

type Kept = { readonly path: string; readonly values: readonly (readonly [string, readonly string[]])[] }

/** Long enough to find one's telephone, sign in and come back. */
const MINUTES = 15

/** Keeps what was typed into this page while its author signs in again; false when it is too much to keep. */
export function keepForm(visit: Visit, form: FormValues): boolean {
  const kept: Kept = { path: visit.path, values: answersIn(form) }
  return sealCookie(visit, { name: 'sen-kept', content: kept, minutes: MINUTES })
}

/** What was kept for this page, once. */
export function takeKeptForm(visit: Visit): FormValues | undefined {
  const kept = takeCookie(visit, 'sen-kept') as Kept | undefined
  return kept?.path === visit.path ? new Map(kept.values) : undefined
}
