import { isPermitted, type Actor, type Permission } from '#kernel/permissions.ts'
import { isApplicant, isOfOrganisation } from './access.ts'
import type { Dossier } from './history.ts'
import { permissions } from './permissions.ts'
import { stepBefore, stepOf } from './process.ts'
import { feeDue } from './raise-fee.ts'
import { nextState, type Action } from './workflow.ts'

/** What a page offers; the names are those of the operations. */
export type OfferedAction =
  | 'accept'
  | 'refuse'
  | 'request-supplement'
  | 'request-payment'
  | 'supplement'
  | 'assign'
  | 'hand-over'
  | 'send-back'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'resolve'
  | 'return'
  | 'withdraw'
  | 'stop'

type Rule = {
  readonly permission: Permission
  readonly by: 'organisation' | 'applicant'
  /** What must hold beyond the state and the permission; the command checks it again. */
  readonly when?: (dossier: Dossier, actor: Actor) => boolean
}

const RULES: Readonly<Record<OfferedAction, Rule>> = {
  accept: { permission: permissions['accept-dossiers'], by: 'organisation' },
  refuse: { permission: permissions['accept-dossiers'], by: 'organisation' },
  'request-supplement': {
    permission: permissions['request-supplements'],
    by: 'organisation',
    when: ({ supplement, suspension }) => supplement === null && suspension === null,
  },
  'request-payment': { permission: permissions['request-payments'], by: 'organisation', when: isAmountToBeEntered },
  assign: { permission: permissions['assign-dossiers'], by: 'organisation', when: canBeAssigned },
  'hand-over': {
    permission: permissions['hand-over-dossiers'],
    by: 'organisation',
    when: (dossier, actor) => canWork(dossier, actor) && stepOf(dossier).completedBy === 'hand-over',
  },
  'send-back': {
    permission: permissions['hand-over-dossiers'],
    by: 'organisation',
    when: (dossier, actor) => canWork(dossier, actor) && stepBefore(dossier)?.completedBy === 'hand-over',
  },
  suspend: {
    permission: permissions['suspend-dossiers'],
    by: 'organisation',
    when: ({ suspension }) => suspension === null,
  },
  resume: {
    permission: permissions['suspend-dossiers'],
    by: 'organisation',
    when: ({ suspension }) => suspension !== null,
  },
  extend: {
    permission: permissions['extend-dossiers'],
    by: 'organisation',
    when: ({ extension, suspension }) => extension === null && suspension === null,
  },
  resolve: {
    permission: permissions['resolve-dossiers'],
    by: 'organisation',
    when: (dossier, actor) => canWork(dossier, actor) && stepOf(dossier).completedBy === 'resolve',
  },
  return: { permission: permissions['return-results'], by: 'organisation' },
  stop: { permission: permissions['stop-dossiers'], by: 'organisation' },
  supplement: { permission: permissions['supplement-dossiers'], by: 'applicant' },
  withdraw: { permission: permissions['withdraw-dossiers'], by: 'applicant' },
}

/** What this actor may do to the dossier as it stands: state, permission, side, step. Pages show these and no others. */
export function allowedActions(dossier: Dossier, actor: Actor): OfferedAction[] {
  const entries = Object.entries(RULES) as [OfferedAction, Rule][]
  return entries.filter(([action, rule]) => isAllowed(dossier, actor, action, rule)).map(([action]) => action)
}

function isAllowed(dossier: Dossier, actor: Actor, action: Action, { permission, by, when }: Rule): boolean {
  if (nextState(dossier.state, action, dossier.acceptedAt !== null) === undefined) return false
  if (!isPermitted(actor, permission)) return false
  // The desk may act for the applicant it serves; an applicant never for the desk.
  const isOnSide = isOfOrganisation(dossier, actor) || (by === 'applicant' && isApplicant(dossier, actor))
  return isOnSide && (when?.(dossier, actor) ?? true)
}

function canWork(dossier: Dossier, actor: Actor): boolean {
  return dossier.suspension === null && isOwnStep(dossier, actor)
}

function isOwnStep(dossier: Dossier, actor: Actor): boolean {
  return actor.roles.includes(stepOf(dossier).actor)
}

/** The province sets the amount, and nobody has entered it yet. */
function isAmountToBeEntered(dossier: Dossier): boolean {
  if (dossier.suspension !== null) return false
  const fee = feeDue(dossier, 'after-acceptance', Temporal.Instant.from(dossier.submittedAt))
  return fee !== undefined && fee.amount === undefined && dossier.payment.status === 'none'
}

/** Whoever holds the role takes what nobody has taken; a head assigns to others, also again. */
function canBeAssigned(dossier: Dossier, actor: Actor): boolean {
  if (actor.roles.includes('unit-head') || actor.roles.includes('one-stop-head')) return true
  return isOwnStep(dossier, actor) && dossier.assignee !== actor.id
}
