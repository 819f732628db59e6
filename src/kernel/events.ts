import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Static, TSchema } from 'typebox'
import type { Call } from './operations.ts'

export type EventDeclaration<Payload extends TSchema = TSchema> = {
  /** `module/noun-past-participle`. */
  readonly name: `${string}/${string}`
  /** Ids and codes; a subscriber that needs more asks the module. */
  readonly payload: Payload
}

export function defineEvent<const Payload extends TSchema>(
  name: `${string}/${string}`,
  payload: Payload,
): EventDeclaration<Payload> {
  return { name, payload }
}

/** Puts the event into the outbox of the caller's transaction: it is delivered if, and only if, that commits. */
export async function emit<Payload extends TSchema>(
  call: Pick<Call, 'tx' | 'now'>,
  event: EventDeclaration<Payload>,
  payload: Static<Payload>,
): Promise<void> {
  await sql`insert into kernel.outbox (id, event, payload, emitted_at)
    values (${randomUUIDv7()}, ${event.name}, ${JSON.stringify(payload)}, ${call.now})`.execute(call.tx)
}

export type Subscription<Payload extends TSchema = TSchema> = {
  readonly event: EventDeclaration<Payload>
  /** `module/on-noun-past-participle`: name of the queue, of the handler's file and of its dead letters. */
  readonly name: `${string}/${string}`
  readonly handle: (call: Call, payload: Static<Payload>) => Promise<void>
}

/** Declares that a module reacts to an event of a lower one. The handler runs in its own transaction, once for each event. */
export function subscribe<const Payload extends TSchema>(subscription: Subscription<Payload>): Subscription {
  return subscription as unknown as Subscription
}
