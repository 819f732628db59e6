import type { Call } from '#kernel/operations.ts'
import { namesOfAccounts } from '#modules/identity'
import type { Dossier, RecordedEvent } from './history.ts'
import { rulesOf } from './process.ts'

/** Names for the ids in a history: officials by name, the system and steps by what they are. */
export type Names = { readonly of: (id: string) => string | null; readonly ofStep: (code: string) => string }

export async function namesFor(call: Call, dossier: Dossier, history: readonly RecordedEvent[]): Promise<Names> {
  const ids = new Set(
    history.flatMap(({ actor, event }) => (event.kind === 'assigned' ? [actor.id, event.assignee] : [actor.id])),
  )
  if (dossier.assignee !== null) ids.add(dossier.assignee)
  if (dossier.helper !== null) ids.add(dossier.helper.user)
  const known = await namesOfAccounts(
    call,
    [...ids].filter((id) => !id.startsWith('system:')),
  )
  const { steps } = rulesOf(dossier).process
  return {
    of: (id) => (id.startsWith('system:') ? 'Hệ thống' : (known.get(id) ?? null)),
    ofStep: (code) => steps.find((step) => step.code === code)?.name.vi ?? code,
  }
}
