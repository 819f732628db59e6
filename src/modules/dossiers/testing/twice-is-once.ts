import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Static, TSchema } from 'typebox'
import type { Command } from '#kernel/operations.ts'
import type { Actor } from '#kernel/permissions.ts'
import type { Office } from './office.ts'

/** Sends a command twice at the same moment under one key, as a double click does; it must have happened once. */
export async function twiceIsOnce<Input extends TSchema, Output extends TSchema>(
  office: Office,
  actor: Actor,
  { command, input }: { readonly command: Command<Input, Output>; readonly input: Static<Input> },
): Promise<Static<Output>> {
  const before = await countDone(office, command.audit)
  const idempotencyKey = randomUUID()
  const send = () => office.run(actor, command, input, { idempotencyKey })
  const [first, second] = await Promise.all([send(), send()])
  assert.deepEqual(first, second)
  assert.equal((await countDone(office, command.audit)) - before, 1)
  return first
}

async function countDone({ platform }: Office, event: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from kernel.audit_entry where event = ${event} and outcome = 'done'`.execute(
    platform.database,
  )
  return rows[0]!.count
}
