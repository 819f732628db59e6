import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deflateRawSync, deflateSync } from 'node:zlib'
import { drawPortrait } from '../../scripts/seed/draw-portrait.ts'
import { assertShows } from '../testing/assert-shows.ts'
import { openExchange, portrait, prepareExchange, submitDraft, uploadPortrait } from '../testing/exchange.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { untilEmpty } from '../testing/until.ts'
import { hiddenIn, type Answer, type WebClient } from '../testing/web-client.ts'

let demo: Demo
let lan: WebClient
let draftId: string

before(async () => {
  demo = await startDemo()
  lan = await signedIn(demo, 'ngoc-lan')
  draftId = await openExchange(lan)
  await lan.get(`/drafts/${draftId}/portrait`)
})
after(() => demo.stop())

test('a file of 50 MB is refused at its field with the limit in words, and the next one is taken', async () => {
  const picture = Buffer.concat([drawPortrait(1), Buffer.alloc(50 * 1024 * 1024)])
  const refused = await upload(picture, 'anh.png')
  assert.equal(refused.status, 422)
  assertShows(refused, /5 MB/)
  assertAtField(refused, 'portrait')
  await assertNothingKept()
  assertShows(await upload(drawPortrait(1), 'anh.png'), /anh\.png/)
  assert.equal((await kept()).length, 1)
  await lan.command('dossiers/remove-draft-file', { draftId, partCode: 'portrait', sha256: (await kept())[0]! })
})

const DISGUISES: readonly (readonly [string, string, Buffer])[] = [
  ['a Windows program', 'anh-chan-dung.png', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000, 7)])],
  ['a Linux program', 'don.pdf', Buffer.concat([Buffer.from('7f454c460201010000000000', 'hex'), Buffer.alloc(4000)])],
  ['a shell script', 'anh.jpg', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
  [
    'a picture with script',
    'anh.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['a web page', 'anh.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['an archive of which a kilobyte becomes a gigabyte', 'anh.png', zipBomb()],
  ['a PDF where a picture is asked', 'anh.png', Buffer.from('%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>endobj\n')],
  ['nothing at all', 'anh.png', Buffer.alloc(0)],
]

test('what a file is called and what its sender says it is count for nothing', async () => {
  for (const [what, name, content] of DISGUISES) {
    const answer = await upload(content, name)
    assert.equal(answer.status, 422, what)
    assertShows(answer, /JPE?G, PNG|rỗng|không có nội dung/i, what)
    assertAtField(answer, 'portrait')
  }
  await assertNothingKept()
})

test('a refused file costs nobody what was typed beside it', async () => {
  const answer = await lan.post(`/drafts/${draftId}/contact`, { phone: '0912345678', other: new File(['MZ'], 'x.exe') })
  assert.ok([303, 403, 422, 200].includes(answer.status), String(answer.status))
  assert.match((await lan.get(`/drafts/${draftId}/contact`)).text, /0912345678|0912 345 678|\+84912345678/)
})

const NAMES = [
  '../../../etc/passwd.png',
  'C:\\Users\\lan\\anh.png',
  'anh"; filename="x.html.png',
  'anh\r\nSet-Cookie: sen=x.png',
  'anh\u202Egnp.exe.png',
  '<img src=x onerror=alert(7331)>.png',
  `${'ả'.repeat(300)}.png`,
  '.png',
]

test('a file keeps its name as words only: no path, no header, no markup comes of it', async () => {
  for (const [shade, name] of NAMES.entries()) {
    const { status, text } = await upload(drawPortrait(shade + 2), name)
    assert.ok(status < 500, name)
    assert.doesNotMatch(text, /<img src=x/)
    for (const sha256 of await kept())
      await lan.command('dossiers/remove-draft-file', { draftId, partCode: 'portrait', sha256 })
  }
  const names = await demo.query<{ name: string }>('select name from dossiers.draft_file')
  for (const { name } of names) assert.doesNotMatch(name, /[/\\\r\n]/)
})

test('a file with a page hidden behind the picture leaves as a picture to save, never as a page of ours', async () => {
  const polyglot = Buffer.concat([drawPortrait(50), Buffer.from('<script>alert(7331)</script>')])
  const sent = await prepareExchange(lan)
  for (const sha256 of await kept(sent))
    await lan.command('dossiers/remove-draft-file', { draftId: sent, partCode: 'portrait', sha256 })
  await lan.get(`/drafts/${sent}/portrait`)
  await uploadPortrait(lan, sent, new File([new Uint8Array(polyglot)], 'anh"\u202E.html', { type: 'text/html' }))
  const [sha256] = await kept(sent)
  const dossierId = await submitDraft(lan, sent)
  const { status, headers } = await lan.get(`/dossiers/${dossierId}/files/${sha256}`)
  assert.equal(status, 200)
  assert.equal(headers.get('content-type'), 'image/png')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/)
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'/)
})

test('a picture that would unpack to forty gigapixels is kept as bytes: no page unpacks it', async () => {
  const header = Buffer.from(drawPortrait(9))
  header.writeUInt32BE(200_000, 16)
  header.writeUInt32BE(200_000, 20)
  const answer = await upload(header, 'anh.png')
  assert.ok(answer.status < 500)
  assert.equal((await lan.get(`/drafts/${draftId}/check`)).status, 200)
})

test('more files than a form takes, or a form of files without a token, store nothing', async () => {
  const csrfToken = hiddenIn((await lan.get(`/drafts/${draftId}/portrait`)).text, 'csrfToken')!
  const files = [1, 2, 3, 4, 5, 6, 7].map((shade) => new File([new Uint8Array(drawPortrait(60 + shade))], 'a.png'))
  const before = await storedFiles()
  const noToken = await lan.post(`/drafts/${draftId}/portrait`, {
    csrfToken: 'x',
    intent: 'upload',
    portrait: portrait(),
  })
  assert.equal(noToken.status, 403)
  assert.equal(await storedFiles(), before)
  const body = new FormData()
  body.append('csrfToken', csrfToken)
  for (const file of files) body.append('portrait', file)
  const cookie = [...lan.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const many = await fetch(`${demo.url}/drafts/${draftId}/portrait`, { method: 'POST', body, headers: { cookie } })
  assert.ok([413, 422].includes(many.status), String(many.status))
  await untilEmpty(`${demo.state}/files/incoming`)
})

test('after all of this the log holds no defect', () => {
  const defects = demo
    .log()
    .split('\n')
    .filter((line) => /"level":"(error|fatal)"/.test(line))
  assert.deepEqual(defects, [])
})

function upload(content: Buffer, name: string): Promise<Answer> {
  return uploadPortrait(lan, draftId, new File([new Uint8Array(content)], name, { type: 'image/png' }))
}

function assertAtField({ text }: Answer, field: string): void {
  assert.match(text, new RegExp(`<li><a href="#${field}">`), 'the summary leads to the field')
  assert.match(text, new RegExp(`id="${field}-error"`), 'the sentence stands at the field')
}

async function kept(ofDraft = draftId): Promise<string[]> {
  const rows = await demo.query<{ sha256: string }>('select sha256 from dossiers.draft_file where draft_id = $1', [
    ofDraft,
  ])
  return rows.map(({ sha256 }) => sha256)
}

async function storedFiles(): Promise<number> {
  return (await demo.query('select sha256 from kernel.file')).length
}

async function assertNothingKept(): Promise<void> {
  assert.deepEqual(await kept(), [])
  await untilEmpty(`${demo.state}/files/incoming`)
}

/** A real archive whose one entry is a gigabyte of zeros by its own account. */
function zipBomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(20_000_000))
  const entry = Buffer.alloc(30)
  entry.write('PK\u0003\u0004', 'latin1')
  entry.writeUInt16LE(8, 8)
  entry.writeUInt32LE(packed.length, 18)
  entry.writeUInt32LE(1_000_000_000, 22)
  entry.writeUInt16LE(1, 26)
  return Buffer.concat([entry, Buffer.from('a'), packed, deflateSync(Buffer.alloc(1000))])
}
