import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import test from 'node:test'
import { sql } from 'kysely'
import { runAsSystem } from '#kernel/run-as-system.ts'
import { deleteUnusedFiles } from './delete-unused-files.ts'
import {
  attachDraftFile,
  deleteDraft,
  getPaper,
  openDraft,
  removeDraftFile,
  saveDraft,
  sealPapers,
  submitDossier,
} from './index.ts'
import { PORTRAIT, submitExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { accept, look, pay } from './testing/process.ts'
import { openSigning } from './testing/signing.ts'

const office = await openOffice()
const lan = office.citizen('ngoc-lan')
const minh = office.citizen('quang-minh')

const DAY = { hours: 25 }
let pictures = 0
/** A picture that nobody has sent in yet. */
const picture = () => Buffer.concat([PORTRAIT, Buffer.from(`${pictures++}`)])

async function tidy(): Promise<void> {
  await runAsSystem(office.platform, {
    name: deleteUnusedFiles.name,
    requestId: 'test',
    run: (call) => deleteUnusedFiles.run(call, {}),
  })
}

async function isKept(sha256: string): Promise<boolean> {
  const { rows } = await sql`select from kernel.file where sha256 = ${sha256}`.execute(office.platform.database)
  const isOnDisk = await office.platform.files
    .read(sha256)
    .toArray()
    .then(() => true)
    .catch((error: { code?: string }) => {
      assert.equal(error.code, 'ENOENT')
      return false
    })
  assert.equal(rows.length === 1, isOnDisk, 'disk and database agree')
  return isOnDisk
}

async function draftWith(content: Buffer, citizen = lan) {
  const { draftId } = await office.run(citizen, openDraft, { procedureCode: '3.000347', case: 'expiring' })
  const sha256 = await office.upload(citizen, content, 'image/jpeg')
  await office.run(citizen, attachDraftFile, { draftId, partCode: 'portrait', sha256, name: 'anh.jpg' })
  return { draftId, sha256 }
}

test('the file of a deleted draft, and one taken out of a draft, go after a day; that of a draft stays', async () => {
  const [deleted, replaced, present] = [
    await draftWith(picture()),
    await draftWith(picture()),
    await draftWith(picture()),
  ]
  await office.run(lan, deleteDraft, { draftId: deleted.draftId })
  await office.run(lan, removeDraftFile, { ...replaced, partCode: 'portrait' })
  await tidy()
  assert.ok(
    (await isKept(deleted.sha256)) && (await isKept(replaced.sha256)),
    'within a day a page may still hold them',
  )
  office.clock.advance(DAY)
  await tidy()
  assert.equal(await isKept(deleted.sha256), false)
  assert.equal(await isKept(replaced.sha256), false)
  assert.equal(await isKept(present.sha256), true)
})

test('the file of a dossier stays, also when somebody else deletes a draft with the same content', async () => {
  const content = picture()
  const theirs = await draftWith(content, minh)
  const { draftId, sha256 } = await draftWith(content)
  assert.equal(sha256, theirs.sha256)
  await office.run(lan, saveDraft, { draftId, answers: { delivery: 'desk', declaration: true } })
  await office.run(lan, submitDossier, { draftId })
  await office.run(minh, deleteDraft, { draftId: theirs.draftId })
  for (let night = 0; night < 3; night++) {
    office.clock.advance(DAY)
    await tidy()
    assert.equal(await isKept(sha256), true)
  }
})

test('who sends the same content in again has another day, and may attach it after it was deleted', async () => {
  const content = picture()
  const sha256 = await office.upload(lan, content, 'image/jpeg')
  office.clock.advance(DAY)
  await office.upload(lan, content, 'image/jpeg')
  await tidy()
  assert.equal(await isKept(sha256), true)
  office.clock.advance(DAY)
  await tidy()
  assert.equal(await isKept(sha256), false)
  assert.equal((await draftWith(content)).sha256, sha256)
  assert.equal(await isKept(sha256), true)
})

test('what no person sent in is not its affair', async () => {
  const content = picture()
  const sha256 = await office.upload(lan, content, 'image/jpeg')
  await sql`delete from dossiers.upload where sha256 = ${sha256}`.execute(office.platform.database)
  office.clock.advance(DAY)
  await tidy()
  assert.equal(await isKept(sha256), true)
})

test('running it again deletes nothing more, and the index of contents is the one that answers', async () => {
  await tidy()
  const { rows } = await office.platform.database.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return await sql<{ 'QUERY PLAN': string }>`explain select from dossiers.dossier
      where jsonb_path_query_array(facts, '$.files[*].sha256') @> jsonb_build_array(${'a'.repeat(64)}::text)`.execute(
      tx,
    )
  })
  assert.match(rows.map((row) => row['QUERY PLAN']).join('\n'), /dossier_content/)
})

test('the signed PDF of a paper stays, whoever sent the same in and dropped it; the version before it goes', async () => {
  await openSigning(office)
  const { dossierId } = await submitExchange(office, lan)
  await accept(office, await pay(office, dossierId))
  await office.settle()
  const { paperId } = (await look(office, dossierId)).papers[0]!
  const contentNow = async () => (await office.run(lan, getPaper, { dossierId, paperId })).content!
  const signed = await contentNow()
  await office.run(office.official('hn-van-thu'), sealPapers, { paperIds: [paperId] })
  await office.settle()
  const sealed = await contentNow()
  const bytes = await buffer(office.platform.files.read(sealed))
  assert.equal(await office.upload(minh, bytes, 'application/pdf'), sealed)
  assert.notEqual(signed, sealed)
  for (let night = 0; night < 2; night++) {
    office.clock.advance(DAY)
    await tidy()
    assert.equal(await isKept(sealed), true)
  }
  assert.equal(await isKept(signed), false, 'all of it stands in the sealed one')
})
