import type { Call } from '#kernel/operations.ts'
import type { Actor } from '#kernel/permissions.ts'
import { errors } from './errors.ts'
import type { Dossier } from './history.ts'
import { stepOf } from './process.ts'
import { lockDossier } from './store.ts'
import { nextState, STATES, type Action } from './workflow.ts'

export type Seen = { readonly dossierId: string; readonly version: number }

/** Locks a dossier of the official's own organisation for an action; another organisation's does not exist for them. */
export async function lockForOfficial(call: Call, seen: Seen, action: Action): Promise<Dossier> {
  const dossier = await lockNoted(call, seen.dossierId)
  if (!isOfOrganisation(dossier, call.actor)) throw errors.problem('dossier-not-found')
  requireCurrent(dossier, seen)
  requireAction(dossier, action)
  return dossier
}

/** Locks a dossier for its applicant, or for the desk that helps them. */
export async function lockForApplicant(call: Call, seen: Seen, action: Action): Promise<Dossier> {
  const dossier = await lockNoted(call, seen.dossierId)
  if (!isApplicant(dossier, call.actor) && !isOfOrganisation(dossier, call.actor))
    throw errors.problem('dossier-not-found')
  requireCurrent(dossier, seen)
  requireAction(dossier, action)
  return dossier
}

/** Locks a dossier on behalf of the system: a timer, or an event of a lower module. */
export async function lockForSystem(call: Call, dossierId: string): Promise<Dossier> {
  return await lockNoted(call, dossierId)
}

export function isOfOrganisation(
  dossier: Pick<Dossier, 'receivingPoint' | 'competentOrganisation'>,
  actor: Actor,
): boolean {
  return (
    actor.organisation !== null && [dossier.receivingPoint, dossier.competentOrganisation].includes(actor.organisation)
  )
}

export function isApplicant(dossier: Dossier, actor: Actor): boolean {
  if (actor.kind !== 'person') return false
  const people = [dossier.submitter, dossier.subject, dossier.representative].map((person) => person?.personId)
  return dossier.submitterUser === actor.id || (actor.personId !== null && people.includes(actor.personId))
}

/** Work at a step belongs to the role that the process names for it. */
export function requireOwnStep(dossier: Dossier, actor: Actor): void {
  const step = stepOf(dossier)
  if (!actor.roles.includes(step.actor)) throw errors.problem('not-your-step', { parameters: { step: step.name.vi } })
}

/** A pause says that nobody can work on the dossier; whoever goes on says first that it has ended. */
export function requireNotSuspended({ suspension }: Dossier): void {
  if (suspension !== null) throw errors.problem('clock-not-running')
}

async function lockNoted(call: Call, dossierId: string): Promise<Dossier> {
  call.note({ subject: `dossier:${dossierId}` })
  return await lockDossier(call.tx, dossierId)
}

function requireCurrent(dossier: Dossier, { version }: Seen): void {
  if (dossier.version !== version)
    throw errors.problem('dossier-changed', { parameters: { event: STATES[dossier.state].vi } })
}

export function requireAction(dossier: Dossier, action: Action): void {
  if (nextState(dossier.state, action, dossier.acceptedAt !== null) === undefined) {
    throw errors.problem('action-not-allowed', { parameters: { state: STATES[dossier.state].vi } })
  }
}
