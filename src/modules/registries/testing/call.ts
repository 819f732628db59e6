import type { Call } from '#kernel/operations.ts'
import type { Actor } from '#kernel/permissions.ts'
import type { TestPlatform } from '#kernel/testing/platform.ts'

/** Runs a function that other modules call in process, in a transaction as an operation would. */
export async function inCall<T>({ platform }: TestPlatform, actor: Actor, use: (call: Call) => Promise<T>): Promise<T> {
  return await platform.database
    .transaction()
    .execute((tx) => use({ tx, actor, now: platform.clock.now(), requestId: 'test', language: 'vi', note: () => {} }))
}
