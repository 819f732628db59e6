import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { acceptDossier, getDossier } from '#modules/dossiers'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import type { TestSigner } from '#standards/pades/testing/test-signers.ts'
import { orderCertificate } from '../../../../stand-ins/serving/order-certificate.ts'
import { submitPaidExchange } from '../testing/dossiers.ts'
import type { Browser } from '../testing/browser.ts'
import { openOfficeSite } from '../testing/office-site.ts'
import { openSigningDesk } from '../testing/signing-desk.ts'

const site = await openOfficeSite()
const { office } = await openSigningDesk(site)
const [desk, clerk] = [await site.browser('hn-tiep-nhan'), await site.browser('hn-van-thu')]
const officer = await device(desk, 'Đặng Thị Mai Anh')
const seal = await device(clerk, 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội', { intent: 'seal' })

const dossierId = await submitPaidExchange(site)
const { version } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
await site.run(site.actor('hn-tiep-nhan'), acceptDossier, { dossierId, version })
await site.settle()

async function device(who: Browser, name: string, more: Record<string, string> = {}): Promise<TestSigner> {
  const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
  const ordered = await orderCertificate(office, { subject: [['CN', name]], key })
  await who.get('/office/signing/device')
  await who.post('/office/signing/device', { ...more, certificate: toPem(ordered.certificate.bytes) })
  return ordered
}

/** Presses the button beside the paper, and signs in the session it leads to with the device, without script. */
async function signInSession(who: Browser, button: string, { signer, field }: { signer: TestSigner; field: string }) {
  const list = await who.get('/office/papers')
  const paperId = new RegExp(`name="${button}" value="([^"]+)"`).exec(list.body)?.[1]
  assert.ok(paperId, `no button ${button}`)
  assert.match(list.body, /Chờ ký bằng thiết bị/)
  assert.doesNotMatch(list.body, /Chưa ký được/)
  const path = (await who.post('/office/papers', { [button]: paperId })).headers.location!
  assert.match(path, /^\/office\/signing\/sessions\//)
  const page = await who.get(path)
  const document = (await who.get(`${path}/van-ban.pdf`)).rawPayload
  const content = Buffer.from(await signWith(document, { signer, field }))
  await who.postFile(
    /action="(\/signing\/[^"]+)"/.exec(page.body)![1]!,
    {},
    { field: 'files', name: 'da-ky.pdf', content },
  )
  await site.settle()
}

test('whoever signs at the own desk opens a session from the list, and the paper moves on', async () => {
  await signInSession(desk, 'sign-at-desk', { signer: officer, field: 'nguoi-ky' })
  assert.match((await desk.get('/office/papers')).body, /Không có giấy tờ nào/)
})

test('a seal in a device at the clerk’s desk is applied paper by paper', async () => {
  const list = await clerk.get('/office/papers')
  const paper = /name="paper" value="([^"]+)"/.exec(list.body)![1]!
  await clerk.post('/office/papers', { paper })
  await site.settle()
  const { body } = await clerk.get('/office/papers')
  assert.doesNotMatch(body, /type="checkbox"|Ký số các giấy tờ đã chọn/, 'nothing that a job could do')
  await signInSession(clerk, 'seal-at-desk', { signer: seal, field: 'co-quan' })
  const { papers } = await site.run(site.actor('hn-van-thu'), getDossier, { dossierId })
  assert.equal(papers.find(({ form }) => form === '01')?.stage, 'sealed')
})
