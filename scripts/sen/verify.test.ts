import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { signedLetter } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners } from '#standards/pades/testing/test-signers.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'sen-offline-'))
after(() => rmSync(folder, { recursive: true }))

const signers = await createTestSigners()
const letter = await signedLetter(signers)
mkdirSync(path.join(folder, 'anchors'))
writeFileSync(path.join(folder, 'anchors/root.cer'), signers.root.bytes)

const loader = new URL('../tsx-hook.mjs', import.meta.url).href
const program = fileURLToPath(new URL('./main.ts', import.meta.url))

function sen(...args: readonly string[]) {
  const command = ['--import', loader, program, 'verify', ...args]
  return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })
}

test('the terminal says of each signature what the page says, and what it could not check offline', () => {
  writeFileSync(path.join(folder, 'letter.pdf'), letter)
  const { stdout, status } = sen('letter.pdf', '--anchors', 'anchors')
  assert.match(stdout, /Tệp có 2 chữ ký số: 0 hợp lệ, 2 chưa xác định được, 0 không hợp lệ/)
  assert.match(stdout, /Chữ ký 1: Nguyễn Văn Ơn/)
  assert.match(stdout, /Chưa kiểm tra: đang kiểm tra ngoại tuyến/)
  assert.equal(status, 1)
})

test('a file without signature, one that is not there and no file at all are sentences', () => {
  writeFileSync(path.join(folder, 'text.txt'), 'Kính gửi')
  assert.match(sen('text.txt').stdout, /Đây không phải là tệp PDF.*\(kind-unknown\)/)
  assert.match(sen('no-such.pdf').stderr, /Không có tệp no-such\.pdf/)
  assert.match(sen().stderr, /Cách dùng: npx sen verify/)
})

test('an anchor that is no certificate is named', () => {
  mkdirSync(path.join(folder, 'broken'))
  writeFileSync(path.join(folder, 'broken/goc.cer'), 'không phải chứng thư')
  assert.match(sen('letter.pdf', '--anchors', 'broken').stderr, /goc\.cer is no certificate/)
})
