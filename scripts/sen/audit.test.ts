import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { openAuditedPlatform } from '../../src/modules/signatures/testing/audited-platform.ts'

const { databaseUrl, authority, witnessFile, work, keepRoots, intrude } = await openAuditedPlatform()
const folder = mkdtempSync(path.join(tmpdir(), 'sen-audit-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(path.join(folder, 'anchors'))
writeFileSync(path.join(folder, 'anchors/root.cer'), authority.root.bytes)

const loader = new URL('../tsx-hook.mjs', import.meta.url).href
const program = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Not synchronously: the authority that answers lives in this process. */
function audit(...args: readonly string[]): Promise<{ readonly output: string; readonly code: number }> {
  const environment = { ...process.env, DATABASE_URL: databaseUrl, SEN_STATE: folder }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', loader, program, 'audit', ...args],
      { cwd: folder, env: environment },
      (error, stdout, stderr) => resolve({ output: stdout + stderr, code: Number(error?.code ?? 0) }),
    )
  })
}

const question = ['--witness', witnessFile, '--anchors', 'anchors']

test('an intact log says so with its entries, roots and signer, and ends with 0', async () => {
  await work(40)
  await keepRoots()
  const { output, code } = await audit(...question)
  assert.match(output, /Nhật ký kiểm toán nguyên vẹn: 42 bản ghi\./)
  assert.match(output, /1 gốc đã ký; gốc cuối trên 40 bản ghi, người ký: Nhật ký kiểm toán/)
  assert.equal(code, 0)
})

test('roots of an authority that nobody trusts are not believed', async () => {
  const { output, code } = await audit('--witness', witnessFile)
  assert.match(output, /Gốc trên 40 bản ghi do người khác ký/)
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

test('an argument that it does not know is answered with how it is used', async () => {
  assert.match((await audit('--wittness', 'x')).output, /Cách dùng: npx sen audit/)
})
