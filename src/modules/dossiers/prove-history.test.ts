import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { sql } from 'kysely'
import { sealAudit } from '#kernel/seal-audit.ts'
import { checkProof, connectEvidence, readProof, verifySignedFile } from '#modules/signatures'
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

const kindsIn = (proof: Buffer) =>
  checkProof(readProof(proof)!)!.events.map(({ event }) => (event['event'] as { kind: string }).kind)

test('a deed of this second is not proved yet, and the answer says when it will be', async () => {
  await assert.rejects(proofFor(lan), { code: 'signatures/entries-not-signed-yet' })
})

test('the owner gets a proof of the whole history that anybody checks offline', async () => {
  await keepRoots()
  const proof = await proofFor(lan)
  const report = await verifySignedFile({ bytes: proof, name: 'x.json', anchors: [root], at: office.clock.now() })
  assert.deepEqual(report.counts, { valid: 1, undetermined: 0, invalid: 0 }, JSON.stringify(report.signatures))
  const { rows } = await sql<{ kind: string }>`select kind from dossiers.event where dossier_id = ${dossierId}
    order by sequence`.execute(office.platform.database)
  assert.ok(report.signatures[0]!.files.some((file) => file.includes('dossier-resolved')))
  const inside = await proofFor(desk)
  assert.deepEqual(
    kindsIn(inside),
    rows.map(({ kind }) => kind),
    'its organisation sees every event',
  )
})

test('what stays inside the agency is named by its digest only', async () => {
  const kinds = kindsIn(await proofFor(lan))
  assert.deepEqual(
    kinds.filter((kind) => ['assigned', 'handed-over', 'sent-back'].includes(kind)),
    [],
  )
  assert.ok(kinds.includes('accepted') && kinds.includes('returned'))
  assert.doesNotMatch((await proofFor(lan)).toString(), /assignee/)
})

test('a changed event in the proof is found', async () => {
  const altered = (await proofFor(lan)).toString().replaceAll('\\"kind\\":\\"accepted\\"', '\\"kind\\":\\"refused\\"')
  const check = checkProof(readProof(Buffer.from(altered))!)!
  assert.ok(check.events.some(({ position }) => position === undefined))
})

test('nobody else gets it', async () => {
  for (const stranger of [office.citizen('quang-minh'), { ...desk, organisation: 'G01.57.08' }])
    await assert.rejects(proofFor(stranger), { code: 'dossiers/dossier-not-found' })
})
