import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { connectTrust, proveSubject } from '#modules/signatures'
import { authorityClient } from '../../stand-ins/certificate-authority/testing/played-authority.ts'
import { openAuditedPlatform } from '../../src/modules/signatures/testing/audited-platform.ts'

const { platform, databaseUrl, authority, witnessFile, work, keepRoots, intrude } = await openAuditedPlatform()
const folder = mkdtempSync(path.join(tmpdir(), 'sen-audit-'))
before(() => connectTrust({ playedRoot: `${authority.url}/ca/root.cer` }))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(path.join(folder, 'anchors'))
writeFileSync(path.join(folder, 'anchors/root.cer'), authority.root.bytes)

const loader = new URL('../tsx-hook.mjs', import.meta.url).href
const program = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Not synchronously: the authority that answers lives in this process. */
function sen(...args: readonly string[]): Promise<{ readonly output: string; readonly code: number }> {
  const environment = { ...process.env, DATABASE_URL: databaseUrl, SEN_STATE: folder }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', loader, program, ...args],
      { cwd: folder, env: environment },
      (error, stdout, stderr) => resolve({ output: stdout + stderr, code: Number(error?.code ?? 0) }),
    )
  })
}

const audit = (...args: readonly string[]) => sen('audit', ...args)
const question = ['--witness', witnessFile, '--anchors', 'anchors']

test('an intact log says so with its entries, roots and signer, and ends with 0', async () => {
  await work(40)
  await keepRoots()
  const { output, code } = await audit(...question)
  assert.match(output, /Nhật ký kiểm toán nguyên vẹn: 42 bản ghi\./)
  assert.match(output, /1 gốc đã ký; gốc cuối trên 40 bản ghi, người ký: Nhật ký kiểm toán/)
  assert.equal(code, 0)
})

test('a proof is told entry by entry with the history that it discloses; an altered one is named and ends with 1', async () => {
  const event = JSON.stringify({ at: '2026-11-20T02:00:00Z', event: { kind: 'accepted' }, sequence: 2 })
  const detail = { 'event-2': hash('sha256', event), 'event-3': hash('sha256', 'an internal event') }
  await work(1, { subject: 'dossier:1', detail })
  await keepRoots()
  const file = path.join(folder, 'ho-so.sen-proof.json')
  const proof = await platform.database
    .transaction()
    .execute((tx) => proveSubject({ tx }, { subject: 'dossier:1', events: [event] }))
  writeFileSync(file, proof)
  const whole = await sen('verify', file, '--anchors', 'anchors')
  assert.match(whole.output, /Chữ ký 1: Nhật ký kiểm toán – Hợp lệ/)
  assert.match(whole.output, /1\/1 bản ghi trong tệp có nguyên văn trong 43 bản ghi đầu tiên.*sen\.example/)
  assert.match(whole.output, /Bản ghi 43: .* · testing\/ring · done · dossier:1/)
  assert.match(whole.output, /2\. 09:00.* · Tiếp nhận hồ sơ, cấp mã hồ sơ · .* \(bản ghi 43\)/)
  assert.match(whole.output, /! 1\. không có trong tệp này/)
  assert.match(whole.output, / {2}3\. không công bố trong tệp này, chỉ có mã băm \(bản ghi 43\)/)
  assert.equal(whole.code, 0)
  writeFileSync(file, Buffer.from(proof).toString().replace('dossier:1', 'dossier:2'))
  const altered = await sen('verify', file, '--anchors', 'anchors')
  assert.match(altered.output, /Bản ghi 43: .*dossier:2 – KHÔNG có trong nhật ký đã ký/)
  assert.match(altered.output, /Tiếp nhận hồ sơ.* – không bản ghi nào xác nhận/)
  assert.equal(altered.code, 1)
})

test('roots of an authority that nobody trusts are not believed', async () => {
  const { output, code } = await audit('--witness', witnessFile)
  assert.match(output, /Gốc trên 40 bản ghi do người khác ký/)
  assert.match(output, /Gốc trên 43 bản ghi do người khác ký/)
  assert.equal(code, 1)
})

test('each damage is a sentence with its place in both languages, and ends with 1', async () => {
  await intrude(sql`update kernel.audit_entry set outcome = 'refused' where id = 7`)
  await intrude(sql`delete from kernel.audit_link where position > 38`)
  const { output, code } = await audit(...question)
  assert.match(output, /Bản ghi thứ 7 đã bị sửa.*\n {2}Entry 7 was altered/)
  assert.match(output, /Các bản ghi từ thứ 39 đã bị xóa: gốc đã ký bao gồm 40 bản ghi/)
  assert.doesNotMatch(output, /nguyên vẹn/)
  assert.equal(code, 1)
})

test('by hand: a request for the authority, and the certificate that it issued', async () => {
  const { output } = await sen('audit-key')
  const [, file, keyId] = /(audit-key-(\S+)\.p10)/.exec(output)!
  const answer = await fetch(`${authority.url}/certificates`, {
    method: 'POST',
    headers: {
      'content-type': 'application/pkcs10',
      authorization: `Basic ${Buffer.from(`${authorityClient.id}:${authorityClient.secret}`).toString('base64')}`,
    },
    body: readFileSync(path.join(folder, file!)),
  })
  const certificate = await answer.bytes()
  writeFileSync(path.join(folder, 'audit.cer'), certificate)
  assert.match((await sen('audit-key', keyId!, 'audit.cer')).output, /được ký bằng khóa này/)
  const { rows } = await sql<{ certificate: Buffer }>`select certificate from signatures.key
    where owner_kind = 'system' and owner = 'audit' and state = 'active'`.execute(platform.database)
  assert.deepEqual(rows, [{ certificate: Buffer.from(certificate) }])
  assert.match((await sen('audit-key', keyId!, 'ho-so.sen-proof.json')).output, /không phải là chứng thư/)
  assert.match((await sen('audit-key', keyId!)).output, /Cách dùng: npx sen audit-key/)
})

test('an argument that it does not know is answered with how it is used', async () => {
  assert.match((await audit('--wittness', 'x')).output, /Cách dùng: npx sen audit/)
})
