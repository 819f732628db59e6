import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import test, { after } from 'node:test'
import { createServer } from '#kernel/http/server.ts'
import { anonymous, type Actor } from '#kernel/permissions.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import type { TestSigner } from '#standards/pades/testing/test-signers.ts'
import {
  getSigningSession,
  organisationKeyOwner,
  registerDeskCertificate,
  registerDesktopSigning,
  staffKeyOwner,
  verifySignedFile,
} from '#modules/signatures'
import { getPaper, listPapersToSeal, listPapersToSign, sealPaperAtDesk, sealPapers, signPaperAtDesk } from '../index.ts'
import { submitExchange } from '../testing/exchange.ts'
import { openOffice } from '../testing/office.ts'
import { accept, look, pay } from '../testing/process.ts'
import { asSystem, openSigning, POLICE } from '../testing/signing.ts'

const office = await openOffice()
const authority = await openSigning(office)
const atDesk = (key: string): Actor => ({ ...office.official(key), roles: ['official', ...office.official(key).roles] })
const desk = atDesk('hn-tiep-nhan')
const clerk = atDesk('hn-van-thu')
const app = await createServer(office.platform, {
  publicUrl: 'http://127.0.0.1:9',
  authenticate: async () => anonymous,
  readLanguage: () => 'vi',
  requestsPerMinute: 10_000,
})
registerDesktopSigning(app, office.platform)
const url = await app.listen({ port: 0, host: '127.0.0.1' })
after(() => app.close())

const OFFICE = 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội'
const device = (name: string) =>
  authority.enrol([
    ['C', 'VN'],
    ['O', OFFICE],
    ['CN', name],
  ])
const officer = await device('Đặng Thị Mai Anh')
const seal = await device(OFFICE)
const chainOf = ({ certificate, issuers }: TestSigner) => ({ certificate, issuers: issuers.slice(0, -1) })
await asSystem(office, async (call) => {
  await registerDeskCertificate(call, { owner: staffKeyOwner(POLICE, 'HN-PC08-011'), ...chainOf(officer) })
  await registerDeskCertificate(call, { owner: organisationKeyOwner(POLICE), ...chainOf(seal) })
})

/** What the signing service at the desk does. */
async function signAtDesk(who: Actor, sessionId: string, { signer, field }: { signer: TestSigner; field: string }) {
  const { documentPath, returnPath } = await office.run(who, getSigningSession, { sessionId })
  const document = await (await fetch(url + documentPath)).bytes()
  const body = new FormData()
  body.append(
    'file',
    new Blob([Buffer.from(await signWith(document, { signer, stamp: authority.stamp, field }))]),
    'van-ban.pdf',
  )
  const answer = (await (await fetch(url + returnPath, { method: 'POST', body })).json()) as { Status: boolean }
  assert.deepEqual(answer.Status, true, JSON.stringify(answer))
  await office.settle()
}

test('an officer and a clerk with tokens at their desks sign a receipt one after the other', async () => {
  const { dossierId } = await submitExchange(office, office.citizen('ngoc-lan'))
  await accept(office, await pay(office, dossierId))
  await office.settle()
  const [line] = (await office.run(desk, listPapersToSign, {})).papers
  assert.equal(line?.signsAtDesk, true)
  const paperId = line!.paperId
  await assert.rejects(office.run(clerk, sealPaperAtDesk, { paperId }), { code: 'dossiers/paper-not-signed' })
  await assert.rejects(office.run(clerk, signPaperAtDesk, { paperId }), { code: 'dossiers/paper-not-found' })
  const own = await office.run(desk, signPaperAtDesk, { paperId })
  await signAtDesk(desk, own.sessionId, { signer: officer, field: 'nguoi-ky' })

  await office.run(clerk, sealPapers, { paperIds: [paperId] })
  await office.settle()
  const [waiting] = (await office.run(clerk, listPapersToSeal, {})).papers
  assert.deepEqual(
    [waiting?.paperId, waiting?.signsAtDesk],
    [paperId, true],
    'the server cannot seal with a token at a desk',
  )
  const sealing = await office.run(clerk, sealPaperAtDesk, { paperId })
  await signAtDesk(clerk, sealing.sessionId, { signer: seal, field: 'co-quan' })
  const [paper] = (await look(office, dossierId)).papers
  assert.equal(paper?.stage, 'sealed')

  const { content } = await office.run(desk, getPaper, { dossierId, paperId })
  const bytes = await buffer(office.platform.files.read(content!))
  const report = await verifySignedFile({ bytes, name: 'a.pdf', anchors: [authority.root], at: office.clock.now() })
  assert.deepEqual(
    report.signatures.map(({ signer, integrity }) => [signer?.name, integrity]),
    [
      ['Đặng Thị Mai Anh', 'intact'],
      [OFFICE, 'intact'],
    ],
  )
})
