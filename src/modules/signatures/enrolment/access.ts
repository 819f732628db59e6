import type { Actor } from '#kernel/permissions.ts'
import { errors } from '../errors.ts'
import type { KeyOwner } from '../tables.ts'

/** The organisation that the official acts for; who is of several has to choose first. */
export function officeOf({ organisation }: Actor): string {
  if (organisation === null) throw errors.problem('organisation-not-chosen')
  return organisation
}

/** The organisation that a key signs for; a staff code may contain whatever it likes, an organisation code no colon. */
export function organisationOf({ kind, id }: KeyOwner): string | undefined {
  if (kind === 'system') return undefined
  return kind === 'organisation' ? id : id.slice(0, id.indexOf(':'))
}
