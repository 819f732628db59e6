import assert from 'node:assert/strict'
import { createHash, hash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { auditDigest } from '#kernel/audit.ts'
import { getAuditRoot } from '#kernel/audit-tree.ts'
import { listAuditEntriesAt } from '#kernel/list-audit-entries.ts'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature, signCms } from '#standards/cms/sign-cms.ts'
import { createHierarchy, newKey } from '#standards/certificates/testing/hierarchy.ts'
import { openAuditedPlatform } from '../testing/audited-platform.ts'
import { auditEvidence } from './audit-evidence.ts'
import { listRootsAfter } from './queries.ts'
import { readStatement, writeStatement } from './root-statement.ts'

const { platform, clock, authority, witnessFile, work, seal, keepRoots, intrude } = await openAuditedPlatform()
const { database } = platform

/** `kind at (since)` of every fault. */
async function faults(): Promise<string[]> {
  const report = await auditEvidence(database, { anchors: [authority.root], witnessFile, at: clock.now() })
  return report.faults.map(({ kind, at, since }) => `${kind} ${at}${since === undefined ? '' : ` (${since})`}`)
}

/** Does the damage, has it named, and puts database and witness back. */
async function damaged(damage: () => Promise<unknown>): Promise<string[]> {
  const kept = ['kernel.audit_entry', 'kernel.audit_link', 'kernel.audit_node', 'signatures.audit_root']
  const witness = readFileSync(witnessFile)
  for (const table of kept)
    await sql`create table ${sql.raw(`kept_${table.split('.')[1]}`)} as table ${sql.raw(table)}`.execute(database)
  try {
    await damage()
    return await faults()
  } finally {
    for (const table of kept) await intrude(sql`delete from ${sql.raw(table)}`)
    for (const table of kept) {
      const copy = sql.raw(`kept_${table.split('.')[1]}`)
      await intrude(sql`insert into ${sql.raw(table)} overriding system value select * from ${copy}`)
      await sql`drop table ${copy}`.execute(database)
    }
    writeFileSync(witnessFile, witness)
  }
}

/** What an intruder who knows the code does after changing entries: digests, links and subtrees of the whole log anew. */
async function recompute(): Promise<void> {
  const { rows } = await sql<{ position: number }>`select position from kernel.audit_link order by position`.execute(
    database,
  )
  const entries = await listAuditEntriesAt(
    database,
    rows.map(({ position }) => position),
  )
  let previous: Buffer = Buffer.alloc(32)
  for (const { position, entry } of entries) {
    const digest = auditDigest(entry)
    const link = createHash('sha256').update(previous).update(digest).digest()
    await intrude(sql`
      with link as (update kernel.audit_link set previous_hash = ${previous}, hash = ${link} where position = ${position} returning entry_id)
      update kernel.audit_entry set digest = ${digest} where id = (select entry_id from link)`)
    previous = link
  }
  await intrude(sql`delete from kernel.audit_node`)
  await seal()
}

const alter = (position: number) =>
  intrude(sql`update kernel.audit_entry set subject = 'bell:forged'
    where id = (select entry_id from kernel.audit_link where position = ${position})`)

test('an untouched log has no faults, and the report says how far it is signed, by whom and when', async () => {
  // Enrolling the key leaves two entries of its own: roots over 100, 300, 500 and 600.
  for (const count of [100, 198, 200, 100]) {
    await work(count)
    await keepRoots()
  }
  await work(3)
  clock.advance({ minutes: 5 })
  const report = await auditEvidence(database, { anchors: [authority.root], witnessFile, at: clock.now() })
  assert.deepEqual(report.faults, [])
  assert.deepEqual([report.entries, report.roots, report.latest?.entries], [603, 4, 600])
  assert.match(report.latest?.signer ?? '', /Nhật ký kiểm toán/)
  assert.ok(report.latest?.stampedAt)
})

test('an altered entry is named', async () => {
  assert.deepEqual(await damaged(() => alter(150)), ['entry-changed 150'])
})

test('an altered entry with its digest is named, and the first root that it breaks', async () => {
  const found = await damaged(async () => {
    await alter(150)
    const [listed] = await listAuditEntriesAt(database, [150])
    await intrude(
      sql`update kernel.audit_entry set digest = ${auditDigest(listed!.entry)} where subject = 'bell:forged'`,
    )
  })
  assert.deepEqual(found, [
    'link-broken 150',
    'subtree-changed 256',
    'subtree-changed 512',
    'log-differs-from-root 300 (101)',
  ])
})

test('a log that was written anew from one altered entry on agrees with itself, and with no root from there', async () => {
  const found = await damaged(async () => {
    await alter(150)
    await recompute()
  })
  assert.deepEqual(found, ['log-differs-from-root 300 (101)'])
})

test('a deleted entry is named, with its link or without', async () => {
  const entry = sql`(select entry_id from kernel.audit_link where position = 120)`
  assert.deepEqual(await damaged(() => intrude(sql`delete from kernel.audit_entry where id = ${entry}`)), [
    'entry-missing 120',
  ])
  const found = await damaged(() =>
    intrude(sql`with link as (delete from kernel.audit_link where position = 120 returning entry_id)
    delete from kernel.audit_entry where id in (select entry_id from link)`),
  )
  assert.deepEqual(found, ['position-missing 121'])
})

test('an entry deleted from a log that is then written anew is named by the roots', async () => {
  const found = await damaged(async () => {
    await intrude(sql`with link as (delete from kernel.audit_link where position = 120 returning entry_id)
      delete from kernel.audit_entry where id in (select entry_id from link)`)
    await intrude(sql`update kernel.audit_link set position = -position where position > 120`)
    await intrude(sql`update kernel.audit_link set position = -position - 1 where position < 0`)
    await recompute()
  })
  assert.deepEqual(found, ['log-differs-from-root 300 (101)'])
})

const cutFrom = async (position: number) => {
  await intrude(sql`with link as (delete from kernel.audit_link where position >= ${position} returning entry_id)
    delete from kernel.audit_entry where id in (select entry_id from link)`)
  await intrude(sql`delete from kernel.audit_node where (index + 1) * (1::bigint << level) >= ${position}`)
}

test('the last entries deleted with their subtrees are missed by the root, and with the last roots by the witness', async () => {
  assert.deepEqual(await damaged(() => cutFrom(590)), ['entries-cut 600 (590)'])
  const withRoots = async () => {
    await cutFrom(490)
    await intrude(sql`delete from signatures.audit_root where size >= 490`)
  }
  assert.deepEqual(await damaged(withRoots), ['root-deleted 500', 'root-deleted 600'])
})

test('a deleted root is missed by the next and by the witness; the first and the last too', async () => {
  const without = (size: number) => damaged(() => intrude(sql`delete from signatures.audit_root where size = ${size}`))
  assert.deepEqual(await without(300), ['root-missing 300', 'root-deleted 300'])
  assert.deepEqual(await without(100), ['root-missing 100', 'root-deleted 100'])
  assert.deepEqual(await without(600), ['root-deleted 600'])
})

test('a root whose row says something else than was signed is named', async () => {
  const found = await damaged(() => intrude(sql`update signatures.audit_root set root = sha256(root) where size = 300`))
  assert.deepEqual(found, [
    'root-statement-differs 300',
    'log-differs-from-root 300 (101)',
    'root-replaced 300',
    'witness-differs 300',
  ])
})

test('a statement changed under its signature, and a signature without its time-stamp, are named', async () => {
  const { statement } = (await listRootsAfter(database, 300, 1))[0]!
  const changed = writeStatement({ ...readStatement(statement)!, platform: 'https://other.example' })
  const found = await damaged(() =>
    intrude(sql`update signatures.audit_root set statement = ${changed} where size = 500`),
  )
  assert.deepEqual(found, ['root-signature-broken 500'])
})

/** A root over a log that was written anew, signed by whoever the intruder can be. */
async function forgeRoots(
  signer: Parameters<typeof createCmsSigner>[0],
  key: Parameters<typeof keySignature>[0],
  isStamped: boolean,
) {
  let previous: { entries: number; root: string } | null = null
  for (const { size, made_at } of await listRootsAfter(database, 0, 100)) {
    const root = Buffer.from(await getAuditRoot(database, size))
    const own = { entries: size, root: root.toString('hex') }
    const statement = writeStatement({ ...own, platform: 'https://sen.example', previous, madeAt: made_at.toString() })
    const cms = await signCms({
      signer: createCmsSigner(signer),
      contentDigest: hash('sha256', statement, 'buffer'),
      signingTime: made_at,
      sign: keySignature(key),
      stamp: isStamped ? authority.stamp : undefined,
    })
    await intrude(sql`update signatures.audit_root set root = ${root}, statement = ${statement}, cms = ${Buffer.from(cms)}
      where size = ${size}`)
    previous = own
  }
}

test('a log and all its roots forged with a key of another authority, or with an official’s, are named', async () => {
  const stranger = await createHierarchy()
  const key = newKey()
  const forged = await stranger.below('Nhật ký kiểm toán', { key })
  const byStranger = await damaged(async () => {
    await alter(150)
    await recompute()
    await forgeRoots(forged.certificate, key, true)
  })
  assert.ok(byStranger.includes('root-of-other-signer 300'), byStranger.join())
  assert.ok(byStranger.includes('witness-differs 300'), byStranger.join())
  const official = await authority.enrol([
    ['C', 'VN'],
    ['CN', 'Nguyễn Văn Ơn'],
  ])
  const last = (await listRootsAfter(database, 500, 1))[0]!
  const byOfficial = await damaged(async () => {
    const cms = await signCms({
      signer: createCmsSigner(official.certificate, official.issuers),
      contentDigest: hash('sha256', last.statement, 'buffer'),
      sign: keySignature(official.key),
      stamp: authority.stamp,
    })
    await intrude(sql`update signatures.audit_root set cms = ${Buffer.from(cms)} where size = 600`)
  })
  assert.deepEqual(byOfficial, ['root-of-other-signer 600', 'witness-differs 600'])
  const withoutStamp = await damaged(() => forgeRoots(official.certificate, official.key, false))
  assert.ok(withoutStamp.includes('root-time-stamp-not-good 100'), withoutStamp.join())
})

test('a witness that was cut, holed, scribbled on or removed is named', async () => {
  const lines = readFileSync(witnessFile, 'utf8').trimEnd().split('\n')
  const withLines = (kept: readonly string[]) =>
    damaged(async () => writeFileSync(witnessFile, kept.map((line) => `${line}\n`).join('')))
  assert.deepEqual(await withLines(lines.slice(0, 2)), ['witness-behind 500'])
  assert.deepEqual(await withLines(lines.toSpliced(1, 1)), ['witness-line-missing 300'])
  assert.deepEqual(await withLines(lines.with(1, 'x')), ['witness-unreadable 2', 'witness-line-missing 300'])
  assert.deepEqual(await damaged(async () => rmSync(witnessFile)), ['witness-missing 4'])
  assert.deepEqual(await faults(), [], 'all is as it was')
})
