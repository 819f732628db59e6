import type { Static, TSchema } from 'typebox'
import { writeAuditEntry } from './audit.ts'
import { checkInput } from './check-input.ts'
import { isConnectionFailure, type Tx } from './database.ts'
import { kernelErrors, Problem } from './errors.ts'
import type { AnyOperation, AuditNote, Call, Operation } from './operations.ts'
import { requirePermission, type Actor } from './permissions.ts'
import type { Platform } from './platform.ts'
import { recallOutput, rememberOutput } from './repeated-request.ts'
import type { Language } from './text.ts'

export type Request = {
  readonly actor: Actor
  readonly requestId: string
  readonly language: Language
  /** Makes sending the same command twice harmless: the second gets the answer of the first. */
  readonly idempotencyKey?: string | undefined
}

/**
 * Runs an operation for somebody: schema, permission, transaction, audit, answer — in this one place for pages, API and programs.
 * Throws a `Problem` from a closed list; whatever else happens becomes `internal` or `temporarily-unavailable`.
 */
export async function runOperation<Input extends TSchema, Output extends TSchema>(
  platform: Platform,
  operation: Operation<Input, Output>,
  request: Request,
  input: Static<Input>,
): Promise<Static<Output>> {
  const notes: AuditNote[] = []
  const stop = platform.metrics.startOperation(operation.name)
  try {
    const output = await perform(platform, operation, request, input, notes)
    stop('done')
    if (operation.kind === 'command') platform.wakeRelay()
    return output
  } catch (error) {
    const problem = problemOf(error)
    stop(problem.status >= 500 ? 'failed' : 'refused')
    if (problem.status >= 500)
      platform.log.error({ requestId: request.requestId, operation: operation.name, err: error }, 'operation failed')
    else await auditRefusal(platform, operation, request, problem, notes)
    throw problem
  }
}

async function perform<Input extends TSchema, Output extends TSchema>(
  platform: Platform,
  operation: Operation<Input, Output>,
  request: Request,
  rawInput: unknown,
  notes: AuditNote[],
): Promise<Static<Output>> {
  requirePermission(request.actor, operation.permission)
  const input = checkInput(operation.input, rawInput)
  const { actor, idempotencyKey } = request
  const now = platform.clock.now()
  // A query that leaves an audit entry writes; all others are held to read-only by the database itself.
  const accessMode = operation.kind === 'query' && typeof operation.audit !== 'string' ? 'read only' : 'read write'
  return await platform.database
    .transaction()
    .setAccessMode(accessMode)
    .execute(async (tx: Tx) => {
      if (idempotencyKey !== undefined && operation.kind === 'command') {
        const known = await recallOutput(tx, {
          actorId: actor.id,
          operation: operation.name,
          key: idempotencyKey,
          input,
          now,
        })
        if (known) return known.output as Static<Output>
      }
      const call: Call = {
        tx,
        actor,
        now,
        requestId: request.requestId,
        language: request.language,
        note: (note) => notes.push(note),
      }
      const output = await operation.run(call, input)
      if (typeof operation.audit === 'string') {
        await writeAuditEntry(tx, { ...entryOf(request, now, notes), event: operation.audit, outcome: 'done' })
      }
      if (idempotencyKey !== undefined && operation.kind === 'command') {
        await rememberOutput(tx, { actorId: actor.id, operation: operation.name, key: idempotencyKey }, output)
      }
      return output
    })
}

/** Refusals are evidence too; they are written in a transaction of their own because the refused one is rolled back. */
async function auditRefusal(
  platform: Platform,
  operation: AnyOperation,
  request: Request,
  problem: Problem,
  notes: readonly AuditNote[],
): Promise<void> {
  if (typeof operation.audit !== 'string') return
  const entry = entryOf(request, platform.clock.now(), [...notes, { detail: { error: problem.code } }])
  try {
    await platform.database
      .transaction()
      .execute((tx) => writeAuditEntry(tx, { ...entry, event: operation.audit as string, outcome: 'refused' }))
  } catch (error) {
    platform.log.error({ requestId: request.requestId, operation: operation.name, err: error }, 'refusal not audited')
  }
}

function entryOf(request: Request, occurredAt: Temporal.Instant, notes: readonly AuditNote[]) {
  return {
    occurredAt,
    actor: request.actor,
    requestId: request.requestId,
    subject: notes.findLast((note) => note.subject !== undefined)?.subject ?? null,
    detail: Object.assign({}, ...notes.map((note) => note.detail)) as NonNullable<AuditNote['detail']>,
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  return kernelErrors.problem(isConnectionFailure(error) ? 'temporarily-unavailable' : 'internal', { cause: error })
}
