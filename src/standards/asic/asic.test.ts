import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { ZipFile } from 'yazl'
import { toPem } from '../certificates/read-certificate.ts'
import { keySignature } from '../cms/sign-cms.ts'
import { judge, judgesMissing } from '../pades/testing/judges.ts'
import { stamperOf } from '../pades/testing/sign-letter.ts'
import { createTestSigners } from '../pades/testing/test-signers.ts'
import type { TestSigner, TestSigners } from '../pades/testing/test-signers.ts'
import { createXadesSigner } from '../xades/xades-signer.ts'
import { mediaTypeOfContainer } from './container-names.ts'
import { readContainer } from './read-container.ts'
import { signAsic } from './sign-asic.ts'
import { verifyAsic } from './verify-asic.ts'
import { writeContainer } from './write-container.ts'

const at = Temporal.Instant.from('2026-11-21T00:00:00Z')
const signedAt = Temporal.ZonedDateTime.from('2026-02-05T08:30:00+07:00[Asia/Ho_Chi_Minh]')
const files = [
  { name: 'Công văn 123 (sửa đổi).pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7 công văn') },
  { name: 'phụ lục/Bảng số liệu & ghi chú.xml', mediaType: 'application/xml', content: Buffer.from('<a>ẮẰẲẴẶ</a>') },
]
let signers: TestSigners
let container: Uint8Array

before(async () => {
  signers = await createTestSigners()
  container = await sign(signers.organisation)
})

function sign(signer: TestSigner, earlier: readonly string[] = []): Promise<Uint8Array> {
  return signAsic({
    files,
    signer: createXadesSigner(signer.certificate, signer.issuers.slice(0, -1)),
    signedAt,
    earlier,
    sign: keySignature(signer.key),
    stamp: stamperOf(signers),
  })
}

async function verdicts(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await verifyAsic({ container: bytes, trust: { anchors: [signers.root] }, at })
  return result.ok ? result.signatures.map((signature) => signature.verdicts.join(', ')) : [result.failure]
}

/** The container with entries replaced, added or, given undefined, left out. */
async function altered(changes: Readonly<Record<string, Uint8Array | string | undefined>>): Promise<Uint8Array> {
  const entries = new Map<string, Uint8Array | string | undefined>(await readContainer(container))
  for (const [name, content] of Object.entries(changes)) entries.set(name, content)
  return zipped([...entries].flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const])))
}

async function zipped(entries: readonly (readonly [string, Uint8Array | string])[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of entries) {
    zip.addBuffer(Buffer.from(content as string), name, { compress: name !== 'mimetype', forceDosTimestamp: true })
  }
  zip.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as unknown as Uint8Array)
  return Buffer.concat(chunks)
}

test('a container with Vietnamese names is intact, and tells which files are signed', async () => {
  const result = await verifyAsic({ container, trust: { anchors: [signers.root] }, at, requireTimeStamp: true })
  assert.ok(result.ok)
  const [signature, ...others] = result.signatures
  assert.deepEqual(others, [])
  assert.deepEqual(signature!.verdicts, ['intact'])
  assert.deepEqual(
    signature!.files,
    files.map(({ name }) => name),
  )
  assert.deepEqual(signature!.uncovered, [])
  assert.equal(Buffer.from(result.files.get(files[1]!.name)!).toString(), '<a>ẮẰẲẴẶ</a>')
})

test('a second signature beside the first has a verdict of its own', async () => {
  const first = Buffer.from((await readContainer(container)).get('META-INF/signatures001.xml')!).toString()
  assert.deepEqual(await verdicts(await sign(signers.person, [first])), ['intact', 'intact'])
  const twoKinds = await verdicts(await sign(signers.stranger, [first]))
  assert.equal(twoKinds[0], 'intact')
  assert.match(twoKinds[1]!, /foreign-chain/)
})

test('the media type stands at byte 38, unpacked, so that programs know the file', () => {
  assert.equal(Buffer.from(container.subarray(30, 38)).toString(), 'mimetype')
  assert.equal(Buffer.from(container.subarray(38, 38 + mediaTypeOfContainer.length)).toString(), mediaTypeOfContainer)
})

test(
  'unzip finds it sound and its names right; xmlsec1 verifies every reference',
  {
    skip: judgesMissing('unzip', 'xmlsec1'),
  },
  async () => {
    const tested = judge({ 'a.asice': container }, 'unzip', ['-t', 'a.asice'])
    assert.equal(tested.status, 0, tested.text)
    assert.match(judge({ 'a.asice': container }, 'unzip', ['-Z1', 'a.asice']).text, /Công văn 123 \(sửa đổi\)\.pdf/)
    const folder = mkdtempSync(join(tmpdir(), 'sen-asic-'))
    try {
      for (const [name, content] of await readContainer(container)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), content)
      }
      writeFileSync(join(folder, 'root.pem'), toPem(signers.root.bytes))
      writeFileSync(join(folder, 'authority.pem'), toPem(signers.authority.bytes))
      const args = '--verify --trusted-pem root.pem --untrusted-pem authority.pem --id-attr:Id'.split(' ')
      args.push('http://uri.etsi.org/01903/v1.3.2#:SignedProperties')
      args.push('--verification-time', '2026-11-21 00:00:00', 'META-INF/signatures001.xml')
      const judged = execFileSync('sh', ['-c', 'xmlsec1 "$@" 2>&1', 'sh', ...args], { cwd: folder, encoding: 'utf8' })
      assert.match(judged, /SignedInfo References \(ok\/all\): 3\/3/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)

test('a changed, missing or smuggled file is seen', async () => {
  const [letter] = files
  assert.deepEqual(await verdicts(await altered({ [letter!.name]: '%PDF-1.7 công văn giả' })), ['content-changed'])
  assert.deepEqual(await verdicts(await altered({ [letter!.name]: undefined })), ['content-changed'])
  const smuggled = await altered({ 'Quyết định.pdf': 'giả' })
  const result = await verifyAsic({ container: smuggled, trust: { anchors: [signers.root] }, at })
  assert.deepEqual(result.ok && result.signatures[0]!.uncovered, ['Quyết định.pdf'])
})

test('a stripped signature leaves none; references elsewhere are refused', async () => {
  assert.deepEqual(await verdicts(await altered({ 'META-INF/signatures001.xml': undefined })), [])
  const xml = Buffer.from((await readContainer(container)).get('META-INF/signatures001.xml')!).toString()
  for (const uri of ['', '#S-1', 'file:///etc/passwd', 'https://example.vn/a.pdf', 'META-INF/manifest.xml', '%E1']) {
    const pointing = xml.replace(/URI="C%C3%B4ng[^"]*"/, `URI="${uri}"`)
    assert.deepEqual(await verdicts(await altered({ 'META-INF/signatures001.xml': pointing })), [
      'reference-not-allowed',
    ])
  }
  assert.deepEqual(await verdicts(await altered({ 'META-INF/signatures001.xml': '<a' })), ['malformed'])
})

test('names that lead elsewhere, doubled names and other ZIP files are refused', async () => {
  const mimetype = ['mimetype', mediaTypeOfContainer] as const
  assert.deepEqual(await verdicts(await zipped([['a.txt', 'a'], mimetype])), ['not-a-container'])
  assert.deepEqual(await verdicts(await zipped([mimetype, ['a.txt', '1'], ['A.txt', '2']])), ['file-doubled'])
  const evil = Buffer.from(await zipped([mimetype, ['ab/evil.txt', '1']]))
  assert.deepEqual(await verdicts(Buffer.from(evil.toString('latin1').replaceAll('ab/evil', '../evil'), 'latin1')), [
    'container-malformed',
  ])
  const split = Buffer.from(evil.toString('latin1').replace('ab/evil', 'ab/good'), 'latin1')
  assert.deepEqual(await verdicts(split), ['container-malformed'])
  const writtenAt = signedAt.toPlainDateTime()
  for (const name of ['../a', '/a', 'a//b', 'META-INF/x', 'mimetype', 'a\u0000', 'a\\b', 'Co\u0302ng va\u0306n']) {
    const file = { name, mediaType: 'text/plain', content: Buffer.from('a') }
    await assert.rejects(writeContainer({ files: [file], signatures: [], writtenAt }), {
      fault: 'file-name-not-allowed',
    })
  }
})

test('a bomb is refused by what comes out of it, whatever its directory promises', async () => {
  const zeros = Buffer.alloc(8 << 20)
  const bomb = await zipped([
    ['mimetype', mediaTypeOfContainer],
    ['bom.txt', zeros],
  ])
  const limits = { container: 1 << 20, unpacked: 4 << 20, entries: 10 }
  await assert.rejects(readContainer(bomb, limits), { fault: 'container-too-large' })
  const [real, claimed] = [Buffer.alloc(4), Buffer.alloc(4)]
  real.writeUInt32LE(zeros.length)
  claimed.writeUInt32LE(1000)
  const lying = Buffer.from(bomb)
  for (let found = lying.indexOf(real); found >= 0; found = lying.indexOf(real, found + 4)) claimed.copy(lying, found)
  await assert.rejects(readContainer(lying, limits), { fault: 'container-malformed' })
  const many = await zipped([
    ['mimetype', mediaTypeOfContainer] as const,
    ...Array.from({ length: 20 }, (_, index) => [`${index}`, ''] as const),
  ])
  await assert.rejects(readContainer(many, limits), { fault: 'container-too-large' })
})

test('every byte of a container may be altered or cut: always a named verdict', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(container.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
      const changed = Buffer.from(container)
      changed[place]! ^= flip
      for (const verdict of await verdicts(changed)) assert.match(verdict, /^[a-z-]+(, [a-z-]+)*$/)
      for (const verdict of await verdicts(container.subarray(0, place))) assert.match(verdict, /^[a-z-]+$/)
    }),
    { numRuns: 400 },
  )
})
