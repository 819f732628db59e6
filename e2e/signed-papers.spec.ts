import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inspectPdf, programsMissing } from '#standards/decree-30/testing/inspect-pdf.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'
import { contentOf, obligationOf, payAtBank, submitExchange } from './testing/exchange.ts'
import { officeAccepts } from './testing/office-handles.ts'
import { signedIn } from './testing/sign-in.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'
import { until } from './testing/until.ts'

const telephone = { viewport: { width: 360, height: 740 } }
const desk = { viewport: { width: 1280, height: 800 } }

const OFFICER = 'Đặng Thị Mai Anh'
const OFFICE = 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội'

let demo: Demo
let browser: Browser

before(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), launchBrowser()])
})

after(async () => {
  await browser.close()
  await demo.stop()
})

test('a receipt is signed by who accepted, sealed by the clerk, and verified by its code on a telephone', async () => {
  const { dossierId, paperId, code } = await acceptedExchange()
  await seal(await openAs('hn-van-thu', desk), paperId)

  const pdf = await download(dossierId, paperId)
  const address = await addressOn(dossierId, pdf)
  assert.equal(new URL(address).pathname, `/verify/${code}`)
  await verify(address, pdf)
})

test('without script, on a narrow screen, the clerk seals everything that waits', async () => {
  const receipts = [await acceptedExchange(), await acceptedExchange()].map(({ paperId }) => paperId)
  const page = await openAs('hn-van-thu', { ...telephone, javaScriptEnabled: false })
  await page.goto('/office')
  await page.getByRole('link', { name: /^Ký số giấy tờ/ }).click()
  await page.getByRole('link', { name: 'Chọn tất cả' }).click()
  assert.equal(await page.locator('input[name=paper]:not(:checked)').count(), 0)
  for (const paperId of receipts) assert.ok(await page.locator(`input[value="${paperId}"]`).isChecked())
  await page.getByRole('button', { name: 'Ký số các giấy tờ đã chọn' }).click()
  await page.getByText(/Đã nhận lệnh ký số \d+ giấy tờ/).waitFor()
  await until('all is sealed', async () => {
    const link = page.getByRole('link', { name: 'Cập nhật trạng thái' })
    if ((await link.count()) === 0) return true
    await link.click()
    return false
  })
  for (const paperId of receipts) assert.equal(await stageOf(paperId), 'sealed')
})

test('a code that opens nothing says what to do', async () => {
  const page = await (await browser.newContext({ ...telephone, baseURL: demo.url })).newPage()
  const answer = await page.goto(`/verify/${'A'.repeat(22)}`)
  assert.equal(answer?.status(), 404)
  await page.getByText('Không có giấy tờ nào mang mã này.').waitFor()
  await inspect(page, 'paper-unknown')
})

/** Paid and accepted, with its receipt signed by the officer. */
async function acceptedExchange() {
  const citizen = await signedIn(demo, 'ngoc-lan')
  const dossierId = await submitExchange(citizen)
  await payAtBank(demo, citizen, await obligationOf(citizen, dossierId))
  await until('the payment is known', async () => {
    const dossier = await citizen.query('dossiers/get-dossier', { dossierId })
    return contentOf<{ payment: { status: string } }>(dossier).payment.status === 'paid'
  })
  await officeAccepts(demo, dossierId)
  const { papers } = contentOf<{ papers: { paperId: string; form: string; code: string }[] }>(
    await citizen.query('dossiers/get-dossier', { dossierId }),
  )
  const { paperId, code } = papers.find(({ form }) => form === '01')!
  await until('the officer’s signature is made', async () => (await stageOf(paperId)) === 'awaiting-seal')
  return { dossierId, paperId, code }
}

async function stageOf(paperId: string): Promise<string> {
  const [paper] = await demo.query<{ stage: string }>('select stage from dossiers.paper where id = $1', [paperId])
  return paper!.stage
}

async function seal(page: Page, paperId: string): Promise<void> {
  await page.goto('/office/papers')
  await inspect(page, 'papers-to-seal')
  const line = page.locator('tr', { has: page.locator(`input[value="${paperId}"]`) })
  await line.getByText(OFFICER).waitFor()
  await line.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Ký số các giấy tờ đã chọn' }).click()
  await page.getByText('Đã nhận lệnh ký số 1 giấy tờ').waitFor()
  await inspect(page, 'papers-being-sealed')
  await until('it is sealed', async () => (await stageOf(paperId)) === 'sealed')
  await page.goto('/office/papers')
  assert.equal(await line.count(), 0)
}

async function download(dossierId: string, paperId: string): Promise<Buffer> {
  const page = await openAs('ngoc-lan', telephone)
  const answer = await page.context().request.get(`/dossiers/${dossierId}/papers/${paperId}`)
  const pdf = await answer.body()
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  if (judgesMissing('pdfsig') === false) {
    const { text } = judge({ 'paper.pdf': pdf }, 'pdfsig', ['-nocert', 'paper.pdf'])
    assert.equal(text.match(/Signature is Valid/g)?.length, 2, text)
  }
  return pdf
}

/** The address in the code of the paper; the page of the dossier links to the same. */
async function addressOn(dossierId: string, pdf: Buffer): Promise<string> {
  const page = await openAs('ngoc-lan', telephone)
  await page.goto(`/dossiers/${dossierId}`)
  const link = await page.getByRole('link', { name: 'Kiểm tra chữ ký số' }).first().getAttribute('href')
  const linked = new URL(link!, demo.url).href
  if (programsMissing() === false) assert.deepEqual(inspectPdf(pdf).qrCodes, [linked])
  return linked
}

/** Anybody, without sign-in. */
async function verify(address: string, pdf: Buffer): Promise<void> {
  const page = await (await browser.newContext(telephone)).newPage()
  await page.goto(address)
  await page.getByRole('heading', { name: `Chữ ký 1: ${OFFICER}` }).waitFor()
  await page.getByRole('heading', { name: `Chữ ký 2: ${OFFICE}` }).waitFor()
  await page.getByText('Tệp có 2 chữ ký số: 2 hợp lệ').waitFor()
  assert.equal(await page.getByText('Ngọc Lan').count(), 0)
  await page.getByText('Tự so sánh bằng mã băm').click()
  await page.getByText(hash('sha256', pdf)).waitFor()
  await inspect(page, 'paper-verified')

  const send = async (content: Buffer) => {
    await page.goto(address)
    await page
      .getByLabel('Tệp PDF của giấy tờ')
      .setInputFiles({ name: 'giay-tiep-nhan.pdf', mimeType: 'application/pdf', buffer: content })
    await page.getByRole('button', { name: 'So sánh' }).click()
  }
  await send(pdf)
  await page.getByText('Tệp này giống hệt bản đang được lưu').waitFor()
  await inspect(page, 'paper-same')
  await send(Buffer.concat([pdf, Buffer.from('%')]))
  await page.getByText('Tệp này không phải là bản đang được lưu').waitFor()
  await inspect(page, 'paper-different')
}

async function openAs(key: string, options: BrowserContextOptions): Promise<Page> {
  const client = await signedIn(demo, key)
  const context = await browser.newContext({ ...options, baseURL: demo.url, locale: 'vi-VN' })
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: demo.url })))
  return await context.newPage()
}

/** axe and no sideways scrolling at both widths; SEN_SCREENSHOTS names a folder for whoever wants to look. */
async function inspect(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    assert.deepEqual(await violationsOn(page), [], `${name} at ${width} pixels`)
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    assert.ok(Number(beyond) <= 0, `${name} at ${width} pixels is ${String(beyond)} too wide`)
    const folder = process.env.SEN_SCREENSHOTS
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  if (before) await page.setViewportSize(before)
}
