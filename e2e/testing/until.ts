import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE = 60_000

/** Asks again until the claim is true; after a minute it fails with what was asked. */
export async function until(claim: string, isTrue: () => Promise<boolean> | boolean): Promise<void> {
  const giveUp = Date.now() + PATIENCE
  while (!(await isTrue())) {
    if (Date.now() > giveUp) throw new Error(`not within a minute: ${claim}`)
    await pause(50)
  }
}

export async function untilEmpty(folder: string): Promise<void> {
  await until(`${folder} is empty`, () => readdirSync(folder).length === 0)
}
