import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { sql } from 'kysely'
import { sealAudit } from '#kernel/seal-audit.ts'
import { connectEvidence, verifySignedFile } from '#modules/signatures'
import { handOverDossier, proveHistory, returnResult } from './index.ts'
import { submitExchange } from './testing/exchange.ts'
import { openOffice } from './testing/office.ts'
import { accept, examine, pay, resolve } from './testing/process.ts'
import { openSigning } from './testing/signing.ts'

const office = await openOffice()
const { root } = await openSigning(office)
const folder = mkdtempSync(path.join(tmpdir(), 'sen-evidence-'))
after(() => rmSync(folder, { recursive: true }))
connectEvidence({ platform: 'https://sen.example', witnessFile: path.join(folder, 'roots.jsonl') })
const lan = office.citizen('ngoc-lan')
const desk = office.official('hn-tiep-nhan')

async function keepRoots(): Promise<void> {
  while ((await sealAudit(office.platform.database)) > 0);
  for (const { loops = [] } of office.platform.modules) for (const loop of loops) await loop.run(office.platform)
}

const { dossierId } = await submitExchange(office, lan)
const resolved = await resolve(office, await examine(office, await accept(office, await pay(office, dossierId))))
const registered = await office.run(office.official('hn-van-thu'), handOverDossier, resolved)
await office.run(desk, returnResult, { ...registered, method: 'desk', receiver: 'Nguyễn Thị Ngọc Lan' })
await office.settle()

async function proofFor(who: typeof lan) {
  const { proof } = await office.run(who, proveHistory, { dossierId })
  return Buffer.from(proof)
}

const check = (proof: Buffer) =>
  verifySignedFile({ bytes: proof, name: 'x.json', anchors: [root], at: office.clock.now() })
const shownIn = async (proof: Buffer) =>
  (await check(proof)).proof!.events.flatMap(({ standing, kind }) => (standing === 'vouched' ? kind! : []))

test('a deed of this second is not proved yet, and the answer says when it will be', async () => {
  await assert.rejects(proofFor(lan), { code: 'signatures/entries-not-signed-yet' })
})

test('the owner gets a proof of the whole history that anybody checks offline', async () => {
  await keepRoots()
  const proof = await proofFor(lan)
  const report = await check(proof)
  assert.deepEqual(report.counts, { valid: 1, undetermined: 0, invalid: 0 }, JSON.stringify(report.signatures))
  const { rows } = await sql<{ kind: string }>`select kind from dossiers.event where dossier_id = ${dossierId}
    order by sequence`.execute(office.platform.database)
  assert.ok(report.proof!.entries.some(({ event, isProved }) => isProved && event === 'dossier-resolved'))
  assert.ok(
    report.proof!.events.some(({ standing }) => standing === 'digest-only'),
    'hand-overs stay inside',
  )
  const inside = await proofFor(desk)
  assert.deepEqual(
    await shownIn(inside),
    rows.map(({ kind }) => kind),
    'its organisation sees every event',
  )
})

test('what stays inside the agency is named by its digest only', async () => {
  const kinds = await shownIn(await proofFor(lan))
  assert.deepEqual(
    kinds.filter((kind) => ['assigned', 'handed-over', 'sent-back'].includes(kind)),
    [],
  )
  assert.ok(kinds.includes('accepted') && kinds.includes('returned'))
  assert.doesNotMatch((await proofFor(lan)).toString(), /assignee/)
})

test('a changed event in the proof is found', async () => {
  const altered = (await proofFor(lan)).toString().replaceAll('\\"kind\\":\\"accepted\\"', '\\"kind\\":\\"refused\\"')
  const { proof, counts } = await check(Buffer.from(altered))
  assert.ok(proof!.events.some(({ standing }) => standing === 'not-vouched'))
  assert.equal(counts.invalid, 1)
})

test('nobody else gets it', async () => {
  for (const stranger of [office.citizen('quang-minh'), { ...desk, organisation: 'G01.57.08' }])
    await assert.rejects(proofFor(stranger), { code: 'dossiers/dossier-not-found' })
})
