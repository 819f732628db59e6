import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { getAuditRoot } from '#kernel/audit-tree.ts'
import { verifyCms } from '#standards/cms/verify-cms.ts'
import { connectSigning } from '../authority/connect-signing.ts'
import { openAuditedPlatform } from '../testing/audited-platform.ts'
import { makeRoot } from './make-root.ts'
import { listRootsAfter } from './queries.ts'
import { readStatement } from './root-statement.ts'
import { readWitness, witnessLineOf } from './witness-file.ts'

const office = await openAuditedPlatform()
const { platform, clock, authority, signing, witnessFile, work, keepRoots, intrude } = office
const { database } = platform
const roots = () => listRootsAfter(database, 0, 1000)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const metric = async (name: string) => {
  const { values } = await platform.metrics.registry.getSingleMetric(name)!.get()
  return values[0]?.value
}
const logged: string[] = []
before(() => {
  platform.log.error = (_facts: unknown, message?: string) => void logged.push(message ?? '')
})
after(() => connectSigning(signing))

test('the key of the platform is enrolled on its own, and the root over all entries signed, stamped and witnessed', async () => {
  await work(3)
  await keepRoots()
  const [root, ...more] = await roots()
  assert.deepEqual(more, [])
  assert.equal(root!.size, 3)
  assert.equal(hex(root!.root), hex(await getAuditRoot(database, 3)))
  const trust = { anchors: [authority.root] }
  const { signatures } = verifyCms({ cms: root!.cms, content: root!.statement, trust, at: clock.now() })
  assert.deepEqual(signatures[0].verdicts, ['intact'])
  assert.ok(signatures[0].timeStamp?.time)
  assert.deepEqual(readStatement(root!.statement), {
    kind: 'sen-audit-root',
    version: 1,
    platform: 'https://sen.example',
    entries: 3,
    root: hex(root!.root),
    previous: null,
    madeAt: clock.now().toString(),
  })
  assert.deepEqual(await readWitness(witnessFile), [witnessLineOf(root!)])
  assert.deepEqual(logged, [])
})

test('the next root names the one before; without new entries none is made', async () => {
  await work(2)
  await keepRoots()
  await keepRoots()
  const [first, second, ...more] = await roots()
  assert.deepEqual(more, [])
  // Enrolling the key left two entries of its own.
  assert.equal(second!.size, 7)
  assert.deepEqual(readStatement(second!.statement)?.previous, { entries: 3, root: hex(first!.root) })
})

test('two processes at the same moment make one root', async () => {
  await work(1)
  const sizes = await Promise.all([makeRoot(platform, { platform: 'a' }), makeRoot(platform, { platform: 'b' })])
  assert.deepEqual(sizes, [8, 8])
  assert.equal((await roots()).length, 3)
})

test('what a crash kept from the witness is caught up on, a torn line written again, a lost file made anew', async () => {
  assert.equal((await readWitness(witnessFile))?.length, 2, 'the root of the test before was made without it')
  await keepRoots()
  const whole = readFileSync(witnessFile, 'utf8')
  assert.equal((await readWitness(witnessFile))?.length, 3)
  truncateSync(witnessFile, whole.length - 40)
  await keepRoots()
  assert.equal(readFileSync(witnessFile, 'utf8'), whole)
  rmSync(witnessFile)
  await keepRoots()
  assert.equal(readFileSync(witnessFile, 'utf8'), whole)
})

test('a witness that knows a root the database never had is an alarm, and nothing is written behind it', async () => {
  const whole = readFileSync(witnessFile, 'utf8')
  const foreign = JSON.stringify({ ...JSON.parse(whole.trim().split('\n').at(-1)!), entries: 5000 })
  appendFileSync(witnessFile, `${foreign}\n`)
  await keepRoots()
  assert.equal(logged.length, 1)
  assert.match(readFileSync(witnessFile, 'utf8'), /"entries":5000[^\n]*\n$/)
  truncateSync(witnessFile, whole.length)
  await keepRoots()
})

test('while the authority is away the log says so once, the figures grow, and on its return the root covers all', async () => {
  logged.length = 0
  connectSigning({ ...signing, timeStampUrl: 'http://127.0.0.1:9/tsa' })
  await work(2)
  clock.advance({ seconds: 30 })
  await keepRoots()
  await work(1)
  await keepRoots()
  assert.equal(logged.length, 1)
  assert.equal(await metric('sen_audit_unrooted'), 3)
  assert.equal(await metric('sen_audit_unrooted_seconds'), 32)
  connectSigning(signing)
  await keepRoots()
  assert.equal((await roots()).at(-1)?.size, 11)
  assert.equal(await metric('sen_audit_unrooted'), 0)
  assert.equal(await metric('sen_audit_unrooted_seconds'), 0)
})

test('the certificate is renewed before it ends, and while that fails the old one signs on', async () => {
  const keys = async () => {
    const { rows } = await sql<{ state: string; valid_to: Temporal.Instant | null }>`
      select state, valid_to from signatures.key where owner_kind = 'system' and owner = 'audit' order by created_at`.execute(
      database,
    )
    return rows
  }
  const [first] = await keys()
  clock.setTo(first!.valid_to!.subtract({ hours: 24 * 60 }).toString())
  connectSigning({ ...signing, enrolment: { ...signing.enrolment, clientSecret: 'wrong' } })
  for (let turn = 0; turn < 3; turn++) {
    await work(1)
    await keepRoots()
  }
  assert.deepEqual(
    (await keys()).map(({ state }) => state),
    ['active', 'requested'],
    'one request is repeated, not one made every time',
  )
  connectSigning(signing)
  await work(1)
  await keepRoots()
  assert.deepEqual(
    (await keys()).map(({ state }) => state),
    ['retired', 'active'],
  )
})

test('a certificate that is not valid yet, because clocks differ, is waited for; no other key is made', async () => {
  const now = clock.now()
  const made = (await roots()).length
  clock.setTo('2020-01-01T00:00:00Z')
  await work(1)
  await keepRoots()
  const { rows } = await sql`select from signatures.key where owner = 'audit'`.execute(database)
  assert.deepEqual([rows.length, (await roots()).length], [2, made])
  clock.setTo(now.toString())
  await keepRoots()
  assert.equal((await roots()).length, made + 1)
})

test('a log that no longer leads to its signed root gets no new one', async () => {
  await work(1)
  await keepRoots()
  const { length } = await roots()
  logged.length = 0
  await intrude(sql`update kernel.audit_entry set digest = sha256(digest) where id = 5`)
  await work(1)
  await keepRoots()
  assert.equal((await roots()).length, length)
  assert.equal(logged.length, 1)
})

test('roots are append-only', async () => {
  await assert.rejects(sql`delete from signatures.audit_root`.execute(database), /append-only/)
})
