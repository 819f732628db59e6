import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import { countDeadLetters } from './dead-letters.ts'
import { relayEvents } from './deliver-events.ts'
import { countOverdueTimers, fireTimers } from './fire-timers.ts'
import { keepHouse } from './keep-house.ts'
import type { Platform } from './platform.ts'
import { sealAudit } from './seal-audit.ts'
import type { RunningJobs } from './start-jobs.ts'

/** Starts the loops that need no request: outbox relay, timers, audit chain, the watchdog over them, and those of the modules. */
export function startBackground(platform: Platform, { boss }: RunningJobs): { stop: () => Promise<void> } {
  const relay = repeat(platform, 'relay', 1000, () => drain(() => relayEvents(platform, boss)))
  platform.wakeRelay = relay.wake
  const loops = [
    relay,
    repeat(platform, 'timers', 1000, () => drain(() => fireTimers(platform))),
    repeat(platform, 'audit', 1000, () => drain(() => sealAudit(platform.database))),
    repeat(platform, 'watchdog', 15_000, () => watch(platform, boss)),
    repeat(platform, 'housekeeping', 3_600_000, () => keepHouse(platform)),
    ...platform.modules
      .flatMap((module) => module.loops ?? [])
      .map((loop) => repeat(platform, loop.name, loop.everyMilliseconds, () => loop.run(platform))),
  ]
  return {
    async stop() {
      platform.wakeRelay = () => {}
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** The figures that prove that the loops run: each is 0, or near it, on a healthy platform. */
async function watch(platform: Platform, boss: PgBoss): Promise<void> {
  const overdue = await countOverdueTimers(platform)
  platform.metrics.timersOverdue.set(overdue)
  if (overdue > 0) platform.log.error({ overdue }, 'timers are overdue and have not fired')
  const { rows } = await sql<{ outbox: number; unsealed: number }>`
    select (select count(*) from kernel.outbox where relayed_at is null) as outbox,
      (select count(*) from kernel.audit_unsealed) as unsealed`.execute(platform.database)
  platform.metrics.outboxWaiting.set(rows[0]?.outbox ?? 0)
  platform.metrics.auditUnsealed.set(rows[0]?.unsealed ?? 0)
  platform.metrics.deadLetters.set(await countDeadLetters(platform, boss))
}

/** Repeats while there is work, so that a backlog does not wait for the next tick. */
async function drain(work: () => Promise<number>): Promise<void> {
  while ((await work()) > 0);
}

type Loop = { readonly wake: () => void; readonly stop: () => Promise<void> }

/** One run at a time, every `milliseconds` and when woken. A failure is logged and the next tick tries again. */
function repeat(platform: Platform, name: string, milliseconds: number, work: () => Promise<void>): Loop {
  let stopped = false
  let woken = false
  let running: Promise<void> | undefined
  const run = () => {
    if (stopped) return
    if (running) {
      woken = true
      return
    }
    running = work()
      .catch((error: unknown) => platform.log.warn({ loop: name, err: error }, 'background loop failed; trying again'))
      .finally(() => {
        running = undefined
        if (woken) {
          woken = false
          run()
        }
      })
  }
  const timer = setInterval(run, milliseconds)
  return {
    wake: run,
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
