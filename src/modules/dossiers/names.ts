import type { Call } from '#kernel/operations.ts'
import { namesOfAccounts } from '#modules/identity'
import type { Language, Text } from '#kernel/text.ts'
import type { Dossier, RecordedEvent } from './history.ts'
import { rulesOf } from './process.ts'

const SYSTEM: Text = { vi: 'Hệ thống', en: 'The system' }

/** Names for the ids in a history: officials by name, the system and steps by what they are. */
export type Names = { readonly of: (id: string) => string | null; readonly ofStep: (code: string) => string }

type Named = { readonly dossier: Dossier; readonly history: readonly RecordedEvent[]; readonly language: Language }

export async function namesFor(call: Call, { dossier, history, language }: Named): Promise<Names> {
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
    of: (id) => (id.startsWith('system:') ? SYSTEM[language] : (known.get(id) ?? null)),
    ofStep: (code) => steps.find((step) => step.code === code)?.name[language] ?? code,
  }
}
