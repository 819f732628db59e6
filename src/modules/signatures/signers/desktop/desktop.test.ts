import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { Problem } from '#kernel/errors.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { getPage } from '#standards/pades/pdf/find-page.ts'
import { dict, name, textString, withEntries } from '#standards/pades/pdf/pdf-value.ts'
import { increment } from '#standards/pades/testing/increment.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { numbered, preparedLetter, unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { startDesktopSigning } from '../../../../../stand-ins/desktop-signing/start-desktop-signing.tsx'
import { enrolKey, findSignedDocument, getSigningDocument, listSignaturesOf, signPdf } from '../../index.ts'
import { authorityClient } from '../../../../../stand-ins/certificate-authority/testing/played-authority.ts'
import { byDirector, bySeal } from '../../testing/signing-office.ts'
import { director, openSigningDesk, postBack } from '../testing/signing-desk.ts'

const desk = await openSigningDesk()
const { platform, clock, authority, run, url, device, subject, register, open, view, sign } = desk
const field = 'nguoi-co-tham-quyen'
const letter = await preparedLetter()

async function refusalOf(returned: Uint8Array, order: { pdf: Uint8Array; field?: string } = { pdf: letter, field }) {
  const id = await open(order)
  const answer = await postBack(url + (await view(id)).returnPath, returned)
  const { state, refusal } = await view(id)
  assert.deepEqual([answer.Status, state], [false, 'open'])
  assert.equal(answer.Message, refusal?.vi, 'the service and the page say the same')
  assert.equal(await run((call) => findSignedDocument(call, id)), undefined)
  const { rows } = await sql<{
    refusal: string
  }>`select refusal from signatures.signing_session where id = ${id}`.execute(platform.database)
  return rows[0]!.refusal.replace('signatures/', '')
}

test('a letter signed at the desk comes back, is logged and told, and pdfsig finds it valid', async (context) => {
  const id = await open({ pdf: letter, field })
  const { documentPath, returnPath, method } = await view(id)
  assert.equal(method, 'SignApproved')
  const fetched = await (await fetch(url + documentPath)).bytes()
  assert.deepEqual(Buffer.from(fetched), Buffer.from(letter))
  assert.equal((await postBack(url + returnPath, await sign(fetched))).Status, true)
  assert.equal((await view(id)).state, 'signed')
  const signed = await run((call) => findSignedDocument(call, id))
  assert.deepEqual([signed?.purpose, signed?.document], ['testing/keep-letter', byDirector.document])
  const logged = (await run((call) => listSignaturesOf(call, byDirector.document))).at(-1)
  assert.deepEqual([logged?.custody, logged?.level, logged?.revocation], ['desktop', 'T', 'good'])
  assert.equal(logged?.certificate, device.certificate.fingerprint)
  const { rows } = await sql`select payload from kernel.outbox
    where event = 'signatures/document-signed' and payload ->> 'sessionId' = ${id}`.execute(platform.database)
  assert.equal(rows.length, 1)
  if (judgesMissing('pdfsig')) return context.diagnostic('pdfsig is not installed')
  assert.match(judge({ 'a.pdf': signed!.pdf }, 'pdfsig', ['-nocert', 'a.pdf']).text, /Signature is Valid/)
})

test('the page orders over the WebSocket: the service fetches, signs with the token that is plugged in, and posts back', async () => {
  const person = { id: 'H26.1-0198', name: 'Nguyễn Thị Ngọc Ẩn', subject }
  const keys = [person, { id: 'khac', name: 'Kẻ Khác', subject: [['CN', 'Kẻ Khác']] as const }]
  const office = { url: authority.url, client: authorityClient }
  const service = await startDesktopSigning({ port: 0, keys, office, now: () => clock.now() })
  after(() => service.close())
  const plugIn = (token: string) =>
    fetch(`${service.url}/token`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' })
  const order = async (id: string) => {
    const { documentPath, returnPath, method } = await view(id)
    const socket = new WebSocket(`${service.url.replace('http', 'ws')}/${method}`)
    await once(socket, 'open')
    const answered = once(socket, 'message') as Promise<[MessageEvent<string>]>
    const MetaData = [{ Key: 'field', Value: field }]
    socket.send(JSON.stringify({ FileUploadHandler: url + returnPath, FileName: url + documentPath, MetaData }))
    return JSON.parse((await answered)[0].data) as { Status: number; Message: string }
  }
  const id = await open({ pdf: letter, field })
  assert.equal((await order(id)).Message, 'Chưa cắm thiết bị ký số (MÔ PHỎNG).')
  await plugIn('khac')
  assert.match((await order(id)).Message, /chứng thư khác với chứng thư đã đăng ký/)
  await plugIn(person.id)
  assert.match((await order(id)).Message, /chứng thư khác/, 'not before the certificate in the token is registered')
  await register(readCertificate(await (await fetch(`${service.url}/tokens/${person.id}.pem`)).text()))
  const second = await open({ pdf: letter, field })
  assert.deepEqual(await order(second), { Status: 0, Message: '', FileServer: '' })
  assert.equal((await view(second)).state, 'signed')
  await register(device.certificate)
})

const cover = (pdf: Uint8Array) =>
  increment(pdf, (revision, file) => {
    const page = getPage(file, 1)
    const kinds = dict({
      Type: name('Annot'),
      Subtype: name('FreeText'),
      Rect: [0, 0, 600, 800],
      Contents: textString('Giả'),
    })
    revision.put(page.ref, withEntries(page.dict, { Annots: [revision.add(kinds)] }))
  })

const refusals: Readonly<Record<string, readonly [string, () => Promise<Uint8Array> | Uint8Array]>> = {
  'another document': ['returned-file-of-other-document', async () => sign(await unsignedLetter())],
  'a byte of the document turned': [
    'returned-file-of-other-document',
    async () => {
      const signed = Buffer.from(await sign(letter))
      signed[Math.floor(letter.length / 2)]! ^= 1
      return signed
    },
  ],
  'a signature by another person': [
    'returned-file-signed-by-other',
    async () => sign(letter, { signer: await authority.enrol([['CN', 'Nguyễn Thị Ngọc Ẩn']]) }),
  ],
  'no signature': ['returned-file-unsigned', () => letter],
  'the number filled in before the signature': ['returned-file-changed', async () => sign(await numbered(letter))],
  'an annotation put over the page before the signature': ['returned-file-changed', () => sign(cover(letter))],
  'an annotation put over the page after the signature': [
    'returned-file-changed',
    async () => cover(await sign(letter)),
  ],
  'two signatures': ['returned-file-signed-twice', async () => sign(await sign(letter), { field: 'them' })],
  'a signature in another place': ['returned-file-signed-elsewhere', () => sign(letter, { field: 'co-quan' })],
  'a byte of the signature turned': [
    'returned-signature-not-valid',
    async () => {
      const signed = Buffer.from(await sign(letter))
      const at = signed.indexOf('30', signed.indexOf('/Contents <')) + 4000
      signed[at] = signed[at] === 0x61 ? 0x62 : 0x61
      return signed
    },
  ],
  'no PDF': ['returned-file-not-a-pdf', () => Buffer.from('<html></html>')],
  'a PDF cut off': ['returned-file-not-a-pdf', async () => (await sign(letter)).subarray(0, letter.length + 100)],
  'a file much larger than what was handed out': [
    'returned-file-too-large',
    () => Buffer.concat([letter, Buffer.alloc(3_000_000)]),
  ],
}

for (const [what, [code, make]] of Object.entries(refusals)) {
  test(`refused: ${what}`, async () => {
    assert.equal(await refusalOf(await make()), code)
  })
}

test('a file of 30 MB is not even read to its end', async () => {
  const id = await open({ pdf: letter, field })
  const { returnPath } = await view(id)
  const large = Buffer.concat([letter, Buffer.alloc(30_000_000)])
  assert.match((await postBack(url + returnPath, large)).Message, /vượt quá dung lượng cho phép/)
  assert.equal((await postBack(url + returnPath, await sign(letter))).Status, true)
})

test('a second signer adds hers to what the first signed; a change besides is refused all the same', async () => {
  await run((call) => enrolKey(call, { owner: bySeal.as, subject: [['CN', 'Sở Tư pháp thành phố Huế']] }))
  const bySealFirst = await run((call) => signPdf(call, { ...bySeal, pdf: letter, field: 'con-dau' }))
  const id = await open({ pdf: bySealFirst, field })
  const { returnPath } = await view(id)
  assert.equal((await postBack(url + returnPath, cover(await sign(bySealFirst)))).Status, false)
  assert.equal((await postBack(url + returnPath, await sign(bySealFirst))).Status, true)
})

test('without a field of its own the signature may stand anywhere, once', async () => {
  const id = await open({ pdf: letter })
  assert.equal((await postBack(url + (await view(id)).returnPath, await sign(letter, { field: 'moi' }))).Status, true)
})

test('the address of the document serves once; the page has the next one', async () => {
  const id = await open({ pdf: letter, field })
  const first = url + (await view(id)).documentPath
  assert.equal((await fetch(first)).status, 200)
  assert.equal((await fetch(first)).status, 410)
  assert.equal((await fetch(url + (await view(id)).documentPath)).status, 200)
  assert.equal((await fetch(`${url}/signing/${id}/${'A'.repeat(43)}/van-ban.pdf`)).status, 410)
})

test('a session is signed once, ends after half an hour, and its addresses with it', async () => {
  const signed = await sign(letter)
  const once = await open({ pdf: letter, field })
  const { returnPath } = await view(once)
  assert.equal((await postBack(url + returnPath, signed)).Status, true)
  assert.match((await postBack(url + returnPath, signed)).Message, /Phiên ký đã kết thúc/)
  const late = await open({ pdf: letter, field })
  const addresses = await view(late)
  clock.advance({ minutes: 31 })
  assert.match((await postBack(url + addresses.returnPath, signed)).Message, /Phiên ký đã kết thúc/)
  assert.equal((await fetch(url + addresses.documentPath)).status, 410)
  assert.equal((await view(late)).state, 'expired')
  await desk.settle()
  const { rows } = await sql`select 1 from signatures.signing_session where id = ${late} and document is null`.execute(
    platform.database,
  )
  assert.equal(rows.length, 1, 'what nobody signed is not kept')
})

test('what came back signed is kept for a month', async () => {
  const id = await open({ pdf: letter, field })
  await postBack(url + (await view(id)).returnPath, await sign(letter))
  clock.advance({ hours: 24 * 31 })
  await desk.settle()
  assert.equal(await run((call) => findSignedDocument(call, id)), undefined)
})

test('nobody else sees the session, and a guessed address takes nothing', async () => {
  const id = await open({ pdf: letter, field })
  const other = { ...director, id: '0198-other' }
  await assert.rejects(view(id, other), { code: 'signatures/signing-session-not-found' })
  await assert.rejects(
    runOperation(platform, getSigningDocument, { actor: other, requestId: 'test', language: 'vi' }, { sessionId: id }),
    (error) => error instanceof Problem && error.status === 404,
  )
  const guessed = `${url}/signing/${id}/${'A'.repeat(43)}`
  assert.match((await postBack(guessed, await sign(letter))).Message, /Không có phiên ký này/)
  assert.equal((await view(id)).refusal, null)
})

test('whoever signs with a device at the desk cannot be signed for by the server', async () => {
  await assert.rejects(
    run((call) => signPdf(call, { ...byDirector, pdf: letter, field })),
    { code: 'signatures/signs-at-own-desk' },
  )
})

test('a device that was revoked signs nothing any more', async () => {
  const lost = await authority.enrol(subject)
  await register(lost.certificate)
  const id = await open({ pdf: letter, field })
  await authority.revoke(lost.certificate)
  clock.advance({ minutes: 1 })
  const answer = await postBack(url + (await view(id)).returnPath, await sign(letter, { signer: lost }))
  assert.match(answer.Message, /không hợp lệ/)
  assert.equal((await view(id)).state, 'open')
  await register(device.certificate)
})
