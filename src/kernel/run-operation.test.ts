import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { defineErrors, Problem } from './errors.ts'
import { defineEvent, emit, subscribe } from './events.ts'
import type { Module } from './module.ts'
import { command, query, type Call } from './operations.ts'
import { anonymous, definePermissions, type Actor } from './permissions.ts'
import { ShortText } from './schemas.ts'
import { sealAudit } from './seal-audit.ts'
import { testPlatform } from './testing/platform.ts'
import { defineTimer, setTimer } from './timers.ts'
import { verifyAudit } from './verify-audit.ts'

const permissions = definePermissions('club', {
  'admit-members': { roles: ['clerk'], vi: 'kết nạp hội viên', en: 'admit members' },
})
const errors = defineErrors('club', {
  'member-known': { status: 409, vi: '{name} đã là hội viên.', en: '{name} is a member already.' },
})
const memberAdmitted = defineEvent('club/member-admitted', Type.Object({ name: Type.String() }))
const handled: string[] = []
const membershipLapses = defineTimer({
  name: 'club/membership-lapses',
  payload: Type.Object({ name: Type.String() }),
  fire: async (call, { name }) => insertMember(call, `${name} (lapsed)`),
})

const admitMember = command({
  name: 'club/admit-member',
  summary: { vi: 'Kết nạp hội viên', en: 'Admit a member' },
  permission: permissions['admit-members'],
  audit: 'member-admitted',
  input: Type.Object({ name: ShortText }),
  output: Type.Object({ name: Type.String() }),
  async run(call, { name }) {
    call.note({ subject: `member:${name}` })
    if (name === 'Known') throw errors.problem('member-known', { parameters: { name } })
    await insertMember(call, name)
    await emit(call, memberAdmitted, { name })
    await setTimer(call, membershipLapses, { subject: name, fireAt: call.now.add({ hours: 1 }), payload: { name } })
    if (name === 'Broken') throw new Error('a defect')
    return { name }
  },
})

const sneakyQuery = query({
  name: 'club/count-members',
  summary: { vi: 'Đếm hội viên', en: 'Count members' },
  permission: permissions['admit-members'],
  audit: { unrecorded: 'a test' },
  input: Type.Object({}),
  output: Type.Object({}),
  run: async (call) => (await insertMember(call, 'by a query'), {}),
})

const club: Module = {
  name: 'club',
  uses: [],
  permissions,
  errors,
  operations: [admitMember, sneakyQuery],
  subscriptions: [
    subscribe({
      event: memberAdmitted,
      name: 'club/on-member-admitted',
      handle: async (_call, { name }) => void handled.push(name),
    }),
  ],
  timers: [membershipLapses],
}

const { platform, clock, run, settle } = await testPlatform([club])
await sql`create table public.member (name text)`.execute(platform.database)

const clerk: Actor = { kind: 'official', id: 'clerk-1', roles: ['clerk'], organisation: 'G01', personId: null }

async function insertMember(call: Call, name: string): Promise<void> {
  await sql`insert into public.member values (${name})`.execute(call.tx)
}

async function members(): Promise<string[]> {
  return (
    await sql<{ name: string }>`select name from public.member order by name`.execute(platform.database)
  ).rows.map((row) => row.name)
}

async function lastEntry() {
  const { rows } = await sql<{ event: string; outcome: string; subject: string | null; detail: object }>`
    select event, outcome, subject, detail from kernel.audit_entry order by id desc limit 1`.execute(platform.database)
  return rows[0]
}

test('a command that is allowed writes and is audited', async () => {
  assert.deepEqual(await run(clerk, admitMember, { name: 'An' }), { name: 'An' })
  assert.deepEqual(await members(), ['An'])
  assert.deepEqual(await lastEntry(), { event: 'member-admitted', outcome: 'done', subject: 'member:An', detail: {} })
})

test('whoever has no role is refused and the refusal is audited', async () => {
  await assert.rejects(run(anonymous, admitMember, { name: 'Bo' }), { code: 'kernel/sign-in-required' })
  await assert.rejects(run({ ...clerk, roles: ['reader'] }, admitMember, { name: 'Bo' }), {
    code: 'kernel/not-permitted',
  })
  assert.deepEqual(await lastEntry(), {
    event: 'member-admitted',
    outcome: 'refused',
    subject: null,
    detail: { error: 'kernel/not-permitted' },
  })
})

test('a refusal by the command rolls back, keeps its subject in the audit and speaks both languages', async () => {
  await assert.rejects(run(clerk, admitMember, { name: 'Known' }), (error: Problem) => {
    assert.equal(error.text.vi, 'Known đã là hội viên.')
    return error.status === 409
  })
  assert.equal((await lastEntry())?.subject, 'member:Known')
})

test('a defect rolls everything back and is answered without its message', async () => {
  await assert.rejects(run(clerk, admitMember, { name: 'Broken' }), { code: 'kernel/internal' })
  assert.ok(!(await members()).includes('Broken'))
})

test('input is held to the schema, in NFC, with a sentence for each field', async () => {
  await assert.rejects(run(clerk, admitMember, { name: 'x'.repeat(10_000) }), (error: Problem) => {
    assert.deepEqual(error.fields, [
      { field: 'name', message: { vi: 'Không được dài quá 200 ký tự.', en: 'No more than 200 characters.' } },
    ])
    return true
  })
  assert.deepEqual(await run(clerk, admitMember, { name: 'A\u0301nh' }), { name: '\u00c1nh' })
})

test('the same idempotency key gets the first answer and changes nothing, also at the same moment', async () => {
  const before = (await members()).length
  const send = () => run(clerk, admitMember, { name: 'Chi' }, { idempotencyKey: 'k1' })
  const answers = await Promise.all([send(), send(), send()])
  assert.deepEqual(answers, [{ name: 'Chi' }, { name: 'Chi' }, { name: 'Chi' }])
  assert.equal((await members()).length, before + 1)
})

test('the same idempotency key with another input is a mistake and refused', async () => {
  await assert.rejects(run(clerk, admitMember, { name: 'Dung' }, { idempotencyKey: 'k1' }), {
    code: 'kernel/key-reused',
  })
})

test('a query cannot write', async () => {
  await assert.rejects(run(clerk, sneakyQuery, {}), { code: 'kernel/internal' })
})

test('an event reaches its subscriber once, and only what was committed', async () => {
  await settle()
  await settle()
  assert.deepEqual(handled.toSorted(), ['An', 'Chi', 'Ánh'].toSorted())
})

test('a timer fires when its moment has come, once', async () => {
  clock.advance({ minutes: 61 })
  await settle()
  await settle()
  assert.equal((await members()).filter((name) => name === 'An (lapsed)').length, 1)
})

test('the audit chain holds, and finds an altered, a removed and an inserted entry', async () => {
  while ((await sealAudit(platform.database, 3)) > 0);
  assert.deepEqual((await verifyAudit(platform.database)).faults, [])
  await assert.rejects(
    sql`update kernel.audit_entry set event = 'forged' where id = 1`.execute(platform.database),
    /append-only/,
  )
  await platform.database.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection)
    await sql`update kernel.audit_entry set event = 'forged' where id = (select entry_id from kernel.audit_link where position = 2)`.execute(
      connection,
    )
    await sql`delete from kernel.audit_link where position = 3`.execute(connection)
    await sql`set session_replication_role = origin`.execute(connection)
  })
  const { faults } = await verifyAudit(platform.database, { batch: 2 })
  assert.deepEqual(faults[0], { position: 2, kind: 'entry-changed' })
  assert.deepEqual(faults[1], { position: 4, kind: 'position-missing' })
})
