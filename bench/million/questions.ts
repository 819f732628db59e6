import { countOverdueTimers, fireTimers } from '#kernel/fire-timers.ts'
import type { AnyOperation, Operation } from '#kernel/operations.ts'
import type { Actor } from '#kernel/permissions.ts'
import { anonymous } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import * as dossiers from '#modules/dossiers'

export type Question = { readonly title: string; readonly ask: (platform: Platform) => Promise<unknown> }

type Asker = { readonly office: string; readonly personId: string; readonly code: string; readonly dossierId: string }

/** What the lists, the tracking and the timers ask of the database, as the people and loops that ask it. */
export function questionsOf({ office, personId, code, dossierId }: Asker): Question[] {
  const officer: Actor = {
    kind: 'official',
    id: `officer-${office}-5`,
    roles: ['case-officer', 'reception-officer', 'one-stop-head'],
    organisation: office,
    personId: null,
  }
  const citizen: Actor = {
    kind: 'person',
    id: 'user-77',
    roles: ['citizen', 'citizen-verified'],
    organisation: null,
    personId,
  }
  const list = (title: string, filter: object) => asked(`list: ${title}`, officer, dossiers.listWork, filter)
  const views = ['mine', 'unit', 'intake', 'waiting', 'overdue', 'due-soon', 'resolved', 'all']
  return [
    ...views.map((view) => list(view, { view })),
    list('all, newest first', { view: 'all', sort: 'submitted' }),
    list('all, page 100', { view: 'all', sort: 'submitted', page: 100 }),
    list('all, by name', { view: 'all', search: 'nguyễn văn hùng' }),
    list('all, one procedure and state', { view: 'all', procedureCode: '3.000347', state: 'returned' }),
    asked('load per officer', officer, dossiers.loadPerOfficer, {}),
    asked('register of a week', officer, dossiers.printRegister, {
      procedureCode: '3.000347',
      ...lastWeek(),
    }),
    asked('own dossiers', citizen, dossiers.listOwnDossiers, {}),
    asked('one dossier', officer, dossiers.getDossier, { dossierId }),
    asked('tracking by code', anonymous, dossiers.trackDossier, { code }),
    // A platform without modules knows none of the timers: it looks for what is due and fires nothing.
    { title: 'timers that are due', ask: (platform) => fireTimers({ ...platform, modules: [] }) },
    { title: 'watchdog over timers', ask: countOverdueTimers },
  ]
}

function asked(title: string, actor: Actor, operation: AnyOperation, input: object): Question {
  const request = { actor, requestId: 'bench', language: 'vi' } as const
  return { title, ask: (platform) => runOperation(platform, operation as Operation, request, input) }
}

function lastWeek(): { readonly from: string; readonly to: string } {
  const today = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh')
  return { from: today.subtract({ days: 7 }).toString(), to: today.toString() }
}
