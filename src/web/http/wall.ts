import { kernelErrors } from '#kernel/errors.ts'
import type { Actor } from '#kernel/permissions.ts'
import { signInPath } from '#modules/identity'
import type { Visit } from './visit.ts'

/** Who a page is for. What they may do there is decided by each operation. */
export type Access = 'anyone' | 'person' | 'official' | 'signed-in'

export function isAllowedIn(actor: Actor, access: Access): boolean {
  if (access === 'anyone') return true
  if (access === 'signed-in') return actor.kind !== 'anonymous'
  return actor.kind === access
}

/** Sign-in and back here; somebody who is signed in as another kind of user is told instead. */
export async function leadToSignIn({ actor, reply, path }: Visit, access: Access): Promise<void> {
  if (actor.kind !== 'anonymous') throw kernelErrors.problem('not-permitted')
  const target =
    access === 'signed-in'
      ? `/sign-in?return=${encodeURIComponent(path)}`
      : signInPath(access === 'official' ? 'official' : 'citizen', path)
  await reply.header('cache-control', 'no-store').redirect(target, 303)
}
