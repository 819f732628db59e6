import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { createServer } from '#kernel/http/server.ts'
import { anonymous } from '#kernel/permissions.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { organisations } from '#modules/organisations'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature, signCms } from '#standards/cms/sign-cms.ts'
import { preparedLetter, numbered } from '#standards/pades/testing/sample-letter.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import type { TestSigner } from '#standards/pades/testing/test-signers.ts'
import { connectTrust, registerFileVerification, type FileReport } from './index.ts'
import signatures from './module.ts'
import { startPlayedAuthority } from '../../../stand-ins/certificate-authority/testing/played-authority.ts'

const { platform, clock } = await testPlatform([organisations, identity, signatures])
// Of this file alone: other tests verify at the same time.
const temporary = mkdtempSync(path.join(tmpdir(), 'sen-received-'))
process.env['TMPDIR'] = temporary
after(() => rmSync(temporary, { recursive: true }))
const authority = await startPlayedAuthority(() => clock.now())
connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
const app = await createServer(platform, {
  publicUrl: 'http://127.0.0.1:9',
  authenticate: async () => anonymous,
  readLanguage: () => 'vi',
  requestsPerMinute: 10_000,
})
registerFileVerification(app, platform)
after(async () => {
  await app.close()
  await authority.close()
})

const office = [
  ['C', 'VN'],
  ['O', 'Sở Tư pháp thành phố Huế'],
] as const
const enrol = (name: string, title?: string) =>
  authority.enrol([...office, ...(title ? ([['T', title]] as const) : []), ['CN', name]])

async function signLetter(person: TestSigner, organisation: TestSigner): Promise<Uint8Array> {
  const byPerson = await signWith(await preparedLetter(), {
    signer: person,
    stamp: authority.stamp,
    field: 'nguoi-co-tham-quyen',
  })
  return signWith(await numbered(byPerson), { signer: organisation, stamp: authority.stamp, field: 'co-quan' })
}

async function post(payload: Uint8Array, type = 'application/octet-stream') {
  return app.inject({
    method: 'POST',
    url: '/api/signatures/verify-file',
    headers: { 'content-type': type },
    payload: Buffer.from(payload),
  })
}

async function report(payload: Uint8Array, type?: string): Promise<FileReport> {
  const answer = await post(payload, type)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

const person = await enrol('Nguyễn Văn Ơn', 'Giám đốc')
const organisation = await enrol('Sở Tư pháp thành phố Huế')
const letter = await signLetter(person, organisation)

test('anybody sees each signature of a letter: who, for whom, when proved, intact, trusted, not revoked', async () => {
  const found = await report(letter)
  assert.deepEqual(found.counts, { valid: 2, undetermined: 0, invalid: 0 }, JSON.stringify(found, null, 1))
  const [first, second] = found.signatures
  assert.equal(first?.signer?.name, 'Nguyễn Văn Ơn')
  assert.equal(first?.signer?.organisation, 'Sở Tư pháp thành phố Huế')
  assert.equal(first?.signer?.title, 'Giám đốc')
  assert.equal(first?.isTimeProved, true)
  assert.equal(first?.signedAt, clock.now().round('second').toString())
  assert.equal(first?.revocation, 'good')
  assert.equal(first?.coversWholeFile, false)
  assert.ok(first?.laterChanges.every(({ isAllowed }) => isAllowed))
  assert.equal(second?.coversWholeFile, true)
})

test('the file is gone when the answer is there, whether it was good or not', async () => {
  await report(letter)
  await post(new Uint8Array())
  const left = readdirSync(temporary).filter((name) => name.startsWith('sen-verify-'))
  assert.deepEqual(left, [])
})

test('what was signed before the revocation stays signed, what was signed after it does not', async () => {
  const signer = await enrol('Trần Thị Bưởi')
  const earlier = await signWith(await preparedLetter(), {
    signer,
    stamp: authority.stamp,
    field: 'nguoi-co-tham-quyen',
  })
  clock.advance({ minutes: 10 })
  await authority.revoke(signer.certificate)
  clock.advance({ minutes: 10 })
  const later = await signWith(await preparedLetter(), { signer, stamp: authority.stamp, field: 'nguoi-co-tham-quyen' })
  const [before, behind] = [await report(earlier), await report(later)].map(({ signatures: [one] }) => one)
  assert.equal(before?.conclusion, 'valid', JSON.stringify(before))
  assert.deepEqual(behind?.faults, ['certificate-revoked'])
  assert.equal(behind?.conclusion, 'invalid')
})

test('a detached signature is checked against the file that comes with it, in either order', async () => {
  const content = Buffer.from('Quyết định số 12/QyĐ-UBND')
  const p7s = await signCms({
    signer: createCmsSigner(person.certificate, person.issuers.slice(0, -1)),
    contentDigest: hash('sha256', content, 'buffer'),
    signingTime: clock.now(),
    sign: keySignature(person.key),
  })
  const alone = await report(p7s)
  assert.deepEqual(alone.signatures[0]?.faults, ['content-missing'])
  assert.equal(alone.signatures[0]?.conclusion, 'undetermined')
  for (const files of [
    [p7s, content],
    [content, p7s],
  ]) {
    const { payload, type } = multipart(files)
    const found = await report(payload, type)
    assert.deepEqual(found.counts, { valid: 1, undetermined: 0, invalid: 0 }, JSON.stringify(found.signatures))
  }
  const other = multipart([p7s, Buffer.from('Quyết định số 13/QyĐ-UBND')])
  assert.deepEqual((await report(other.payload, other.type)).signatures[0]?.faults, ['content-changed'])
})

test('no file, an empty one, two that do not belong together, too many and one of 26 MB are sentences', async () => {
  const code = async (answer: ReturnType<typeof post>) => (await answer).json<{ code: string }>().code
  const send = (files: Uint8Array[]) => {
    const { payload, type } = multipart(files)
    return post(payload, type)
  }
  assert.equal(await code(send([])), 'signatures/file-missing')
  assert.equal(await code(post(new Uint8Array())), 'kernel/file-empty')
  assert.equal(await code(send([letter, letter])), 'signatures/no-pair')
  assert.equal(await code(send([letter, letter, letter])), 'signatures/too-many-files')
  assert.equal(await code(send(Array.from({ length: 7 }, () => letter))), 'signatures/too-many-files')
  assert.equal(await code(post(Buffer.alloc(26 << 20, 37))), 'kernel/file-too-large')
  assert.equal(await code(send([Buffer.alloc(26 << 20, 37)])), 'kernel/file-too-large')
})

test('nobody learns by an id what another request brought', async () => {
  const answer = await app.inject('/api/signatures/verify-file?file=00000000-0000-4000-8000-000000000000')
  assert.equal(answer.statusCode, 404)
})

function multipart(files: readonly Uint8Array[]) {
  const boundary = 'sen-test'
  const head = (index: number) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="tep-${index}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const parts = files.flatMap((file, index) => [Buffer.from(head(index)), file, Buffer.from('\r\n')])
  const payload = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  return { payload, type: `multipart/form-data; boundary=${boundary}` }
}
