import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { canonicalJson } from '#kernel/canonical-json.ts'
import type { Actor } from '#kernel/permissions.ts'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { openAuditedPlatform } from '../testing/audited-platform.ts'
import { connectTrust } from '../verification/trust-anchors.ts'
import { verifySignedFile } from '../verification/verify-signed-file.ts'
import { checkProof } from './check-proof.ts'
import { readProof, type ProofFile } from './proof-file.ts'
import { proveAuditEntries } from './prove-audit-entries.ts'
import { proveEntries, proveSubject } from './prove-entries.ts'

const { platform, clock, run, authority, work, keepRoots } = await openAuditedPlatform()
const { database } = platform
const prove = (positions: readonly number[], events?: readonly string[]) =>
  database.transaction().execute((tx) => proveEntries({ tx }, { positions, ...(events && { events }) }))

const history = [{ kind: 'submitted' }, { kind: 'accepted', receivedBy: 'Nguyễn Thị Ẩn' }, { kind: 'assigned' }].map(
  (event, at) => canonicalJson({ sequence: at + 1, at: `2026-11-20T02:1${at}:00Z`, event }),
)
const digests = history.map((text) => hash('sha256', text))

before(async () => {
  connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  await work(300)
  await work(1, { subject: 'dossier:1', detail: { 'event-1': digests[0]! } })
  await work(1, { subject: 'dossier:1' })
  await work(1, { subject: 'dossier:1', detail: { step: 'reception', 'event-2': digests[1]!, 'event-3': digests[2]! } })
  await keepRoots()
  // The two entries of the enrolment.
  await work(0)
  await keepRoots()
})

const check = (bytes: Uint8Array) =>
  verifySignedFile({ bytes, name: 'x.sen-proof.json', anchors: [authority.root], at: clock.now() })

test('entries anywhere in the log are proved under the nearest root, offline, with the time of its stamp', async () => {
  const bytes = await prove([1, 257, 303])
  const { kind, signatures, counts, failure, proof } = await check(bytes)
  assert.deepEqual([kind, failure, counts], ['proof', null, { valid: 1, undetermined: 0, invalid: 0 }])
  const [signature] = signatures
  assert.equal(signature?.signer?.name, 'Nhật ký kiểm toán')
  assert.ok(signature?.isTimeProved)
  assert.deepEqual(
    proof?.entries.map(({ position, isProved, event }) => [position, isProved, event]),
    [1, 257, 303].map((position) => [position, true, 'testing/ring']),
  )
  const proved = checkProof(readProof(bytes)!)!
  assert.equal(proved.statement.entries, 303, 'not the later root over 305')
})

test('the history of a subject is its deeds that name events, and the events that are disclosed', async () => {
  const bytes = await database
    .transaction()
    .execute((tx) =>
      proveSubject({ tx }, { subject: 'dossier:1', events: [...history, '{"event":{"kind":"invented"}}'] }),
    )
  const { entries, events } = checkProof(readProof(bytes)!)!
  assert.deepEqual(
    entries.map(({ position, isProved }) => [position, isProved]),
    [
      [301, true],
      [303, true],
    ],
  )
  assert.deepEqual(
    events.map(({ position, event }) => [position, (event['event'] as { kind: string }).kind]),
    [
      [301, 'submitted'],
      [303, 'accepted'],
      [303, 'assigned'],
    ],
  )
})

test('entries that no root covers yet, that are not linked yet, and that do not exist have their errors', async () => {
  await work(1, { subject: 'dossier:2', detail: { 'event-1': digests[0]! } })
  await assert.rejects(prove([306]), { code: 'signatures/entries-not-signed-yet' })
  await assert.rejects(prove([1, 4000]), { code: 'signatures/audit-entry-missing' })
  const ofSubject = (subject: string) => database.transaction().execute((tx) => proveSubject({ tx }, { subject }))
  await assert.rejects(ofSubject('dossier:2'), { code: 'signatures/entries-not-signed-yet' })
  await assert.rejects(ofSubject('dossier:3'), { code: 'signatures/audit-entry-missing' })
  await keepRoots()
  assert.ok(await ofSubject('dossier:2'))
})

async function altered(change: (proof: ProofFile) => ProofFile): Promise<string> {
  const proof = readProof(await prove([301, 303], history))!
  const { failure, signatures } = await check(Buffer.from(JSON.stringify(change(proof))))
  return failure ?? `${signatures[0]!.conclusion}: ${signatures[0]!.faults.join(', ')}`
}

test('whatever is altered in a proof, it proves nothing any more, and what does not lead to the root is named', async () => {
  const entry = (change: (entry: ProofFile['entries'][number]) => object) => (proof: ProofFile) => ({
    ...proof,
    entries: proof.entries.map((one, at) => (at === 0 ? { ...one, ...change(one) } : one)),
  })
  const changed = 'invalid: content-changed'
  assert.equal(await altered((proof) => proof), 'valid: ')
  assert.equal(await altered(entry(({ text }) => ({ text: text.replace('dossier:1', 'dossier:9') }))), changed)
  assert.equal(await altered(entry(({ position }) => ({ position: position + 1 }))), changed)
  assert.equal(await altered(entry(({ path: own }) => ({ path: own.slice(1) }))), changed)
  assert.equal(await altered(entry(({ path: own }) => ({ path: [...own, own[0]!] }))), changed)
  const forged = { sha256: hash('sha256', '{"kind":"returned"}'), text: '{"kind":"returned"}' }
  assert.equal(await altered((proof) => ({ ...proof, attachments: [forged] })), changed)
  const swapped = (proof: ProofFile) => [{ ...proof.attachments[0]!, text: history[1]! }]
  assert.equal(await altered((proof) => ({ ...proof, attachments: swapped(proof) })), changed)
  const statement = (proof: ProofFile) => Buffer.from(proof.statement, 'base64').toString()
  const other = (proof: ProofFile) => Buffer.from(statement(proof).replace('sen.example', 'sen.invalid'))
  assert.equal(await altered((proof) => ({ ...proof, statement: other(proof).toString('base64') })), changed)
  assert.equal(await altered((proof) => ({ ...proof, statement: '' })), 'proof-malformed')
  assert.equal(await altered((proof) => ({ ...proof, signature: '' })), 'invalid: malformed')
  assert.equal(await altered((proof) => ({ ...proof, entries: [] })), 'proof-malformed')
  assert.equal(await altered((proof) => ({ ...proof, version: 2 as 1 })), 'proof-malformed')
})

test('without what the authorities said, or under another anchor, a proof is neither believed nor called forged', async () => {
  const bare = (proof: ProofFile) => ({ ...proof, validation: { ocsp: [], crls: [] } })
  assert.equal(await altered(bare), 'undetermined: time-stamp-revocation-unknown, revocation-unknown')
  const { signatures } = await verifySignedFile({ bytes: await prove([5]), name: 'x', anchors: [], at: clock.now() })
  assert.equal(signatures[0]?.conclusion, 'undetermined')
  assert.equal(signatures[0]?.trust, 'foreign')
})

const auditor: Actor = { kind: 'official', id: 'auditor', roles: ['auditor'], organisation: 'H26.1', personId: null }

test('an auditor has the entries of their own organisation proved, others nothing', async () => {
  const subject = 'dossier:7'
  const asked = (actor: Actor) => run(actor, proveAuditEntries, { subject })
  await assert.rejects(asked(auditor), { code: 'signatures/audit-entry-missing' })
  await work(0)
  await keepRoots()
  // The refusal before was the auditor's, on this subject: the only entry of H26.1 about it.
  const proved = checkProof(readProof(Buffer.from((await asked(auditor)).proof))!)!
  assert.deepEqual(
    proved.entries.map(({ entry }) => [entry['event'], entry['outcome'], entry['subject']]),
    [['audit-entries-proved', 'refused', subject]],
  )
  await assert.rejects(asked({ ...auditor, organisation: 'H26.2' }), { code: 'signatures/audit-entry-missing' })
  await assert.rejects(asked({ ...auditor, organisation: null }), { code: 'signatures/audit-entry-missing' })
  await assert.rejects(asked({ ...auditor, roles: ['clerk'] }), { code: 'kernel/not-permitted' })
})

/** The script of docs/evidence.md: openssl and sha256sum, none of our code. */
function byHand(proof: Uint8Array | string) {
  const guide = readFileSync(new URL('../../../../docs/evidence.md', import.meta.url), 'utf8')
  const script = /```sh\n(.*?)```/s.exec(guide)![1]!
  const files = { 'check.sh': script, 'anchor.pem': toPem(authority.root.bytes), 'x.sen-proof.json': proof }
  return judge(files, 'bash', ['check.sh', 'x.sen-proof.json'])
}

const tools = { skip: judgesMissing('openssl', 'jq', 'xxd') }

test('the steps of docs/evidence.md, run as they stand there, find the same', tools, async () => {
  const bytes = await prove([1, 256, 301, 303], history)
  const { status, text } = byHand(bytes)
  assert.equal(status, 0, text)
  assert.match(text, /CN=Nhật ký kiểm toán/)
  assert.match(text, /Verification: OK/)
  assert.match(text, /Time stamp: /)
  assert.match(text, /entry 301: .*dossier:1/)
  assert.match(text, /event: 2026-11-20T02:11:00Z accepted/)
  const forged = byHand(Buffer.from(bytes).toString().replace('dossier:1', 'dossier:9'))
  assert.notEqual(forged.status, 0)
  assert.match(forged.text, /entry 301 does not lead to the root/)
})
