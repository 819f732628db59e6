import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDraft } from '#modules/dossiers'
import { openOfficeSite } from '../office/testing/office-site.ts'

const site = await openOfficeSite()
const port = await freePort()
await site.listen(port)
const browser = await site.browser('ngoc-lan')
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port: free } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return free
}

type Sent = {
  readonly files: readonly Blob[]
  readonly fileName?: string
  readonly token?: string
  readonly intent?: string
}

/** Posts the portrait page as a browser does: over a socket, the token before the files. */
async function upload({ files, fileName = 'anh.jpg', token, intent = 'upload' }: Sent) {
  const { draftId } = await site.run(site.actor('ngoc-lan'), openDraft, { procedureCode: '3.000347', case: 'expiring' })
  const path = `/drafts/${draftId}/portrait`
  const page = await browser.get(path)
  const form = new FormData()
  form.append('csrfToken', token ?? /name="csrfToken" value="([^"]+)"/.exec(page.body)![1]!)
  for (const file of files) form.append('portrait', file, fileName)
  form.append('intent', intent)
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { accept: 'text/html', cookie: `sen=${browser.cookies.get('sen')}` },
  })
  return { answer, body: await answer.text(), page: async () => (await browser.get(path)).body }
}

async function storedFiles(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kernel.file`.execute(
    site.platform.database,
  )
  return rows[0]!.count
}

test('a picture is stored, attached and named on the page', async () => {
  const { answer, page } = await upload({ files: [new Blob([jpeg])], fileName: 'Ảnh <b>thẻ.jpg' })
  assert.equal(answer.status, 303)
  assert.match(await page(), /Ảnh &lt;b>thẻ\.jpg/)
})

test('a program with the name of a picture is refused at the field', async () => {
  const before = await storedFiles()
  const program = Buffer.concat([Buffer.from('7f454c460201010000', 'hex'), Buffer.alloc(5000)])
  const { answer, body, page } = await upload({ files: [new Blob([program], { type: 'image/jpeg' })] })
  assert.equal(answer.status, 422)
  assert.match(body, /id="portrait-error"/)
  assert.match(body, /đổi tên tệp không làm thay đổi loại tệp/)
  assert.doesNotMatch(await page(), /anh\.jpg/)
  assert.equal(await storedFiles(), before)
})

test('50 MB where 5 are taken: the person gets the page with the sentence, not a broken connection', async () => {
  const large = Buffer.concat([jpeg, Buffer.alloc(50 * 1024 * 1024)])
  const { answer, body } = await upload({ files: [new Blob([large])] })
  assert.equal(answer.status, 422)
  assert.match(body, /Tệp vượt quá dung lượng cho phép \(5 MB\)/)
})

test('an empty file, and no file at all, are told apart', async () => {
  assert.match((await upload({ files: [new Blob([])] })).body, /Tệp không có nội dung/)
  assert.match((await upload({ files: [] })).body, /Chọn tệp trước/)
})

test('a second picture where one is taken says so', async () => {
  const other = Buffer.concat([jpeg, Buffer.from([0])])
  const { answer, body } = await upload({ files: [new Blob([jpeg]), new Blob([other])] })
  assert.equal(answer.status, 422)
  assert.match(body, /Chỉ nhận tối đa 1 tệp/)
})

test('with a forged token no byte of a file is kept', async () => {
  const before = await storedFiles()
  const fresh = Buffer.concat([jpeg, Buffer.from('never seen before')])
  const { answer } = await upload({ files: [new Blob([fresh])], token: 'forged' })
  assert.equal(answer.status, 403)
  assert.equal(await storedFiles(), before)
})

test('what people uploaded is given back as a download under its real type, never opened under our address', async () => {
  const { submitExchange } = await import('../office/testing/dossiers.ts')
  const dossierId = await submitExchange(site, 'ngoc-lan')
  const page = await browser.get(`/dossiers/${dossierId}`)
  const path = /href="(\/dossiers\/[^"]+\/files\/[^"]+)"/.exec(page.body)![1]!
  const answer = await browser.get(path)
  assert.equal(answer.headers['content-type'], 'image/jpeg')
  assert.match(answer.headers['content-disposition'] as string, /^attachment; filename="anh-chan-dung\.jpg"/)
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.deepEqual(answer.rawPayload, jpeg)
})

test('a full disk is said to be a passing trouble, whichever file meets it, and leaves nothing behind', async (t) => {
  const incoming = path.join(site.fileFolder, 'incoming')
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', incoming])
  if (mounted.status !== 0) return t.skip('only root can mount a small disk')
  try {
    const large = new Blob([jpeg, Buffer.alloc(3 * 1024 * 1024)])
    for (const files of [[large], [large], [large, new Blob([jpeg])], [large, large]]) {
      assert.equal((await upload({ files })).answer.status, 503)
    }
    assert.deepEqual(readdirSync(incoming), [])
  } finally {
    spawnSync('umount', [incoming])
  }
})
