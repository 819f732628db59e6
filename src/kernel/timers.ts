import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Static, TSchema } from 'typebox'
import type { Call } from './operations.ts'

export type Timer<Payload extends TSchema = TSchema> = {
  /** `module/noun-due`. */
  readonly name: `${string}/${string}`
  readonly payload: Payload
  /** Runs in its own transaction at or after the moment; must look at the state again, since the world went on. */
  readonly fire: (call: Call, payload: Static<Payload>, subject: string) => Promise<void>
}

export type AnyTimer = Omit<Timer, 'fire'> & {
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly fire: (call: Call, payload: any, subject: string) => Promise<void>
}

/** Declares something that the law or a promise makes happen at a moment in time. */
export function defineTimer<const Payload extends TSchema>(timer: Timer<Payload>): Timer<Payload> {
  return timer
}

/** Sets the timer of this subject, or moves it; it fires once. */
export async function setTimer<Payload extends TSchema>(
  call: Pick<Call, 'tx'>,
  timer: Timer<Payload>,
  { subject, fireAt, payload }: { subject: string; fireAt: Temporal.Instant; payload: Static<Payload> },
): Promise<void> {
  await sql`
    insert into kernel.timer (id, name, subject, fire_at, payload)
    values (${randomUUIDv7()}, ${timer.name}, ${subject}, ${fireAt}, ${JSON.stringify(payload)})
    on conflict (name, subject) do update
    set fire_at = excluded.fire_at, payload = excluded.payload, fired_at = null, attempts = 0, failed_at = null`.execute(
    call.tx,
  )
}

export async function clearTimer(call: Pick<Call, 'tx'>, timer: Pick<Timer, 'name'>, subject: string): Promise<void> {
  await sql`delete from kernel.timer where name = ${timer.name} and subject = ${subject} and fired_at is null`.execute(
    call.tx,
  )
}

/** Clears whatever timers the subject still has; for things that have come to their end. */
export async function clearTimersOf(call: Pick<Call, 'tx'>, subject: string): Promise<void> {
  await sql`delete from kernel.timer where subject = ${subject} and fired_at is null`.execute(call.tx)
}
