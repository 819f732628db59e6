import type { Actor } from '#kernel/permissions.ts'
import type { Session } from './queries.ts'
import { CITIZEN, CITIZEN_VERIFIED, OFFICIAL } from './roles.ts'

/** Who a session speaks for, with the roles of the organisation that was chosen in it. */
export function actorOf(session: Session): Actor {
  const { kind, accountId, organisation, personId } = session
  return { kind, id: accountId, roles: rolesOf(session), organisation, personId }
}

function rolesOf({ kind, assuranceLevel, roles }: Session): readonly string[] {
  if (kind === 'official') return [OFFICIAL, ...roles]
  return assuranceLevel === 2 ? [CITIZEN, CITIZEN_VERIFIED] : [CITIZEN]
}
