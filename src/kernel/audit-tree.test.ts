import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { inclusionProof, rootFromInclusion } from '#standards/merkle/inclusion-proof.ts'
import { leafHash, treeHash } from '#standards/merkle/tree-hash.ts'
import { fullSubtrees, siblingRanges } from './audit-tree-shape.ts'
import { auditDigest } from './audit.ts'
import { findAuditTreeSize, getAuditPaths, getAuditRoot } from './audit-tree.ts'
import { systemActor } from './permissions.ts'
import { sealAudit } from './seal-audit.ts'
import { club } from './testing/club.ts'
import { testPlatform } from './testing/platform.ts'
import { verifyAudit } from './verify-audit.ts'

const { platform } = await testPlatform([club])
const { database } = platform
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')
const occurredAt = Temporal.Instant.from('2026-11-20T02:00:00Z')
const actor = systemActor('test')
const digests = Array.from({ length: 1700 }, (_digest, at) =>
  auditDigest({ occurredAt, actor, event: 'rung', outcome: 'done', subject: null, detail: { at }, requestId: 'test' }),
)
const leaves = digests.map((digest) => leafHash(digest))

before(async () => {
  await insertEntries(0, 900)
  while ((await sealAudit(database, 333)) > 0);
  await insertEntries(900, 1700)
  while ((await sealAudit(database)) > 0);
})

async function insertEntries(from: number, to: number): Promise<void> {
  await sql`
    with entry as (
      insert into kernel.audit_entry (occurred_at, event, outcome, actor_kind, actor_id, detail, request_id, digest)
      select ${occurredAt}, 'rung', 'done', ${actor.kind}, ${actor.id}, jsonb_build_object('at', at - 1 + ${from}::int),
        'test', digest from unnest(${digests.slice(from, to)}::bytea[]) with ordinality as added(digest, at)
      returning id)
    insert into kernel.audit_unsealed (entry_id) select id from entry`.execute(database)
}

async function asIntruder(statement: ReturnType<typeof sql>): Promise<void> {
  await database.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection)
    await statement.execute(connection)
    await sql`set session_replication_role = origin`.execute(connection)
  })
}

test('at any size the root is that of the tree built at once, and every path leads to it', async () => {
  assert.equal(await findAuditTreeSize(database), leaves.length)
  const points = fc.nat().chain((seed) => {
    const size = 1 + (seed % leaves.length)
    return fc.tuple(fc.constant(size), fc.array(fc.integer({ min: 1, max: size }), { minLength: 1, maxLength: 4 }))
  })
  await fc.assert(
    fc.asyncProperty(points, async ([size, positions]) => {
      const tree = leaves.slice(0, size)
      const root = treeHash(tree)
      assert.equal(hex(await getAuditRoot(database, size)), hex(root))
      const paths = await getAuditPaths(database, positions, size)
      for (const [at, position] of positions.entries()) {
        const proof = paths[at]!
        assert.deepEqual(proof.map(hex), inclusionProof(tree, position - 1).map(hex))
        const leaf = leaves[position - 1]!
        assert.equal(hex(rootFromInclusion({ leaf, index: position - 1, size, proof })), hex(root))
      }
    }),
    { numRuns: 150, examples: [[[256, [1, 256]]], [[512, [257]]], [[1024, [1, 1024]]], [[1, [1]]], [[1700, [1700]]]] },
  )
  assert.equal(hex(await getAuditRoot(database, 0)), hex(treeHash([])))
  await assert.rejects(getAuditPaths(database, [301], 300), RangeError)
  await assert.rejects(getAuditPaths(database, [0], 300), RangeError)
})

test('in a log of ten thousand million entries a path is made of at most 35 ranges, each of few subtrees', () => {
  const size = 10_000_000_019
  for (const leaf of [0, 4_999_999_999, 8_589_934_592, size - 1]) {
    const ranges = siblingRanges(leaf, size)
    assert.ok(ranges.length <= 35)
    for (const range of ranges) {
      const subtrees = fullSubtrees(range)
      assert.ok(subtrees.length <= 34)
      assert.equal(
        subtrees.reduce((sum, { level }) => sum + 2 ** level, 0),
        range.to - range.from,
      )
    }
  }
})

test('a log that is older than the tree is caught up on, block by block, to the same subtrees', async () => {
  const nodes = () => sql`select * from kernel.audit_node order by level, index`.execute(database)
  const { rows: before } = await nodes()
  assert.equal(before.length, 6 + 3 + 1, '6 blocks of 256, 3 of 512, 1 of 1024')
  await asIntruder(sql`delete from kernel.audit_node`)
  assert.equal(await findAuditTreeSize(database), 0, 'not more than the subtrees can answer for')
  assert.equal(await sealAudit(database), 6)
  assert.equal(await sealAudit(database), 0)
  assert.deepEqual((await nodes()).rows, before)
})

test('the walk gives the roots at the sizes asked for', async () => {
  const { faults, size, roots } = await verifyAudit(database, { sizes: [1, 700, 1024, 1700, 1701], batch: 300 })
  assert.deepEqual([faults, size], [[], 1700])
  assert.deepEqual([...roots.keys()], [1, 700, 1024, 1700])
  for (const [at, root] of roots) assert.equal(hex(root), hex(treeHash(leaves.slice(0, at))))
})

test('a stored subtree that was changed or removed, a cut end and an entry that hangs nowhere are named', async () => {
  await asIntruder(sql`update kernel.audit_node set hash = ${digests[0]} where level = 9 and index = 1`)
  await asIntruder(sql`delete from kernel.audit_node where level = 8 and index = 1`)
  await asIntruder(sql`delete from kernel.audit_link where position > 1500`)
  const { faults } = await verifyAudit(database)
  const named = faults.map(({ position, kind }) => `${kind} ${position}`)
  assert.deepEqual(named.slice(0, 3), ['subtree-changed 512', 'subtree-changed 1024', 'end-missing 1501'])
  assert.ok(named.length > 3 && named.slice(3).every((fault) => fault.startsWith('entry-unlinked')))
})

test('subtrees are append-only', async () => {
  await assert.rejects(sql`update kernel.audit_node set hash = hash`.execute(database), /append-only/)
})
