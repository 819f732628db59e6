import type { Visit } from '../../http/index.ts'
import { Notice } from '../../ui/index.ts'

/** Told before anything is filled in: with level 1 a draft can be prepared, but not submitted. */
export function LevelNotice({ visit }: { readonly visit: Visit }) {
  const { text } = visit
  if (isVerified(visit)) return null
  return (
    <Notice kind="warning" title={text('citizen.level.title')}>
      <p>{text('citizen.level.way-out')}</p>
    </Notice>
  )
}

/** The permission decides when it comes to submitting; pages only do not offer what would be refused. */
export function isVerified({ actor }: Pick<Visit, 'actor'>): boolean {
  return actor.roles.includes('citizen-verified')
}
