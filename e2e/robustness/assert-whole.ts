import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'

type Parts = {
  readonly id: string
  readonly version: number
  readonly events: number
  readonly obligations: number
  readonly submitted: number
  readonly moves: number
  readonly mails: number
  readonly unsent: number
}

/** Every dossier has each of its parts once, those that were acknowledged are there, and nothing waits or is linked wrongly. */
export async function assertWhole(demo: Demo, acknowledged: readonly string[]): Promise<void> {
  await untilWorkedOff(demo)
  const dossiers = await demo.query<Parts>(`
    select id, version,
      (select count(*)::int from dossiers.event where dossier_id = dossier.id) as events,
      (select count(*)::int from payments.obligation where subject = 'dossier:' || dossier.id) as obligations,
      (select count(*)::int from kernel.audit_entry
        where subject = 'dossier:' || dossier.id and event = 'dossier-submitted' and outcome = 'done') as submitted,
      (select count(*)::int from kernel.outbox
        where event = 'dossiers/dossier-moved' and payload->>'dossierId' = dossier.id::text) as moves,
      (select count(*)::int from notifications.message
        where subject = 'dossier:' || dossier.id and template = 'dossier-submitted') as mails,
      (select count(*)::int from notifications.message join notifications.email on message_id = message.id
        where subject = 'dossier:' || dossier.id and state = 'waiting') as unsent
    from dossiers.dossier`)
  const known = new Set(dossiers.map(({ id }) => id))
  for (const id of acknowledged) assert.ok(known.has(id), `dossier ${id} was acknowledged and is not there`)
  for (const { id, version, events, ...parts } of dossiers) {
    assert.equal(events, version, `dossier ${id}: its history is as long as its version`)
    assert.deepEqual(parts, { obligations: 1, submitted: 1, moves: parts.moves, mails: 1, unsent: 0 }, `dossier ${id}`)
    assert.ok(parts.moves >= 1, `dossier ${id}: its event is in the outbox`)
  }
  const strays = await demo.query(`select id from payments.obligation
    where not exists (select from dossiers.dossier where 'dossier:' || dossier.id = obligation.subject)`)
  assert.deepEqual(strays, [], 'fees of dossiers that are not there')
  await assertAuditIntact(demo)
}

/** Events handed over, jobs done and mails sent: what a platform does by itself when it is left alone. */
export async function untilWorkedOff(demo: Demo): Promise<void> {
  await until('nothing waits in outbox, queues and audit', async () => {
    const [row] = await demo.query<{ waiting: number }>(`select
      (select count(*) from kernel.outbox where relayed_at is null)::int
      + (select count(*) from kernel.audit_unsealed)::int
      + (select count(*) from pgboss.job where state in ('created', 'retry', 'active') and name like 'notifications.%'
        and name not like '%.dead')::int
      + (select count(*) from pgboss.job where state in ('created', 'active') and start_after <= now()
        and name not like '%.dead')::int
        as waiting`)
    return row!.waiting === 0
  })
}

/** `npx sen audit`, as an operator runs it. */
export async function assertAuditIntact({ databaseUrl, state }: Pick<Demo, 'databaseUrl' | 'state'>): Promise<void> {
  const environment = { ...process.env, DATABASE_URL: databaseUrl, SEN_STATE: state }
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/sen.mjs', 'audit'], { env: environment })
  assert.match(stdout, /Nhật ký kiểm toán nguyên vẹn/)
}
