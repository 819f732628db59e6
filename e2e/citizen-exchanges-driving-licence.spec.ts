import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { drawPortrait } from '../scripts/seed/draw-portrait.ts'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'
import { officeAccepts, officeResolves } from './testing/office-handles.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'
import { until } from './testing/until.ts'

let demo: Demo
let browser: Browser

before(async () => {
  demo = await startDemo()
  browser = await launchBrowser()
})

after(async () => {
  await browser.close()
  await demo.stop()
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with script' : 'without script'
  test(`a citizen exchanges a driving licence on a narrow screen, ${how}`, async () => {
    const viewport = { width: 360, height: 740 }
    const context = await browser.newContext({ javaScriptEnabled, viewport, locale: 'vi-VN', baseURL: demo.url })
    try {
      await exchange(await context.newPage(), javaScriptEnabled)
    } finally {
      await context.close()
    }
  })
}

type Look = () => Promise<void>

async function exchange(page: Page, hasScript: boolean): Promise<void> {
  const errors = watchErrors(page)
  // Both journeys show the same pages; once is enough for axe.
  const look = () => inspect(page, { withAxe: hasScript })
  await findService(page, look)
  await signIn(page, 'Nguyễn Thị Ngọc Lan')
  await chooseCase(page, look)
  await answerQuestions(page, look)
  const dossier = await submit(page, look)
  await pay(page, look, { updatesItself: hasScript })
  const dossierId = dossier.split('/').at(-1)!
  await officeAccepts(demo, dossierId)
  await readReceipt(page, look, dossier)
  await officeResolves(demo, dossierId)
  await receiveResult(page, look, dossier)
  assert.deepEqual(errors, [])
}

async function findService(page: Page, look: Look): Promise<void> {
  await page.goto('/')
  await look()
  await page.getByLabel('Tìm dịch vụ công').fill('doi bang lai xe')
  await page.getByRole('button', { name: 'Tìm dịch vụ' }).click()
  await look()
  await page.getByRole('link', { name: 'Đổi bằng lái xe' }).click()
  await look()
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click()
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByText(name).first().click()
  const isHome = () => page.url().startsWith(demo.url)
  for (let step = 0; step < 3 && !isHome(); step += 1) await page.getByRole('button').first().click()
  assert.ok(isHome(), page.url())
}

async function chooseCase(page: Page, look: Look): Promise<void> {
  await goOn(page)
  assert.match(await page.title(), /^Lỗi: /)
  await look()
  await page.getByRole('link', { name: 'Chọn trường hợp của bạn.' }).click()
  await page.getByLabel('Giấy phép sắp hết hạn').check()
  await goOn(page)
}

async function answerQuestions(page: Page, look: Look): Promise<void> {
  await isAsked(page, 'Thông tin của bạn có đúng không?', look)
  await page.getByText('từ CSDL quốc gia về dân cư').first().waitFor()
  await goOn(page)
  await isAsked(page, 'Giấy phép lái xe của bạn', look)
  await goOn(page)
  await isAsked(page, 'Giấy khám sức khỏe của người lái xe', look)
  await goOn(page)
  await isAsked(page, 'Ảnh chân dung của bạn', look)
  await addPortrait(page, look)
  await isAsked(page, 'Liên hệ với bạn bằng cách nào?', look)
  await page.getByLabel('Số điện thoại').fill('09')
  await goOn(page)
  assert.equal(await page.getByLabel('Số điện thoại').inputValue(), '09', 'what was typed stays')
  await look()
  await page.getByLabel('Số điện thoại').fill('0912 345 678')
  await goOn(page)
  await isAsked(page, 'Bạn muốn nhận kết quả ở đâu?', look)
  await page.getByLabel('Qua dịch vụ bưu chính công ích').check()
  assert.equal(await page.getByLabel(/Số nhà, đường/).inputValue(), 'Số 12, ngõ 68 đường Cầu Giấy')
  await goOn(page)
  await isAsked(page, 'Cam đoan của bạn', look)
  await page.getByLabel('Tôi cam đoan').check()
  await goOn(page)
}

async function addPortrait(page: Page, look: Look): Promise<void> {
  const picture = path.join(demo.state, 'anh-chan-dung.png')
  const disguised = path.join(demo.state, 'chuong-trinh.png')
  writeFileSync(picture, drawPortrait(1))
  writeFileSync(disguised, Buffer.concat([Buffer.from('7f454c460201010000', 'hex'), Buffer.alloc(5000)]))
  const input = page.locator('input[type=file]')
  await input.setInputFiles(disguised)
  await page.getByRole('button', { name: 'Tải tệp lên' }).click()
  await page.getByText('đổi tên tệp không làm thay đổi loại tệp').first().waitFor()
  await look()
  await input.setInputFiles(picture)
  await page.getByRole('button', { name: 'Tải tệp lên' }).click()
  await page.getByText('Đã tải tệp lên.').waitFor()
  await goOn(page)
}

async function submit(page: Page, look: Look): Promise<string> {
  await isAsked(page, 'Kiểm tra trước khi nộp', look)
  await page.getByText('0912 345 678').waitFor()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await isAsked(page, 'Đã nộp hồ sơ', look)
  return page.url().replace(/\/submitted$/, '')
}

async function pay(page: Page, look: Look, { updatesItself }: { readonly updatesItself: boolean }): Promise<void> {
  await page.getByRole('link', { name: 'Nộp phí, lệ phí' }).click()
  await isAsked(page, 'Nộp phí, lệ phí', look)
  await page.getByText('một trăm ba mươi lăm nghìn đồng').waitFor()
  await page.getByText('Chờ nộp').waitFor()
  const address = await page.getByRole('link', { name: 'Mở trang ngân hàng mô phỏng' }).getAttribute('href')
  const bank = await page.context().newPage()
  await bank.goto(address!)
  await bank.getByRole('button').first().click()
  await bank.close()
  if (updatesItself) await page.getByText('Đã nộp').first().waitFor()
  else {
    await until('the payment has arrived', async () => {
      await page.getByRole('link', { name: 'Cập nhật trạng thái' }).click()
      return await page.getByText('Đã nộp').first().isVisible()
    })
  }
  await isPdf(page, 'Biên lai số')
}

async function readReceipt(page: Page, look: Look, dossier: string): Promise<void> {
  await page.goto(dossier)
  await look()
  await page.getByRole('heading', { name: 'Hẹn trả kết quả' }).waitFor()
  await page.getByText('Vì sao có thời hạn này?').click()
  await page.getByText('Quyết định 1891/QĐ-TTg').first().waitFor()
  await isPdf(page, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả')
}

async function receiveResult(page: Page, look: Look, dossier: string): Promise<void> {
  await page.goto(dossier)
  await page.getByText('Đã trả kết quả').first().waitFor()
  await look()
  await isPdf(page, 'Kết quả giải quyết')
  await page.goto('/inbox')
  await look()
  await page.goto('/dossiers')
  await look()
  await page.goto('/account')
  await page.getByText('Phòng Cảnh sát giao thông').first().waitFor()
  await look()
}

async function isPdf(page: Page, title: string): Promise<void> {
  const href = await page.getByRole('link', { name: title }).getAttribute('href')
  const answer = await page.context().request.get(href!)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-')
}

async function isAsked(page: Page, heading: string, look: Look): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await look()
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
}

/** One heading of the first level, nothing that sticks out of the screen, and nothing that axe finds. */
async function inspect(page: Page, { withAxe }: { readonly withAxe: boolean }): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1, page.url())
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= 360, `${page.url()} is ${width} px wide`)
  if (withAxe) assert.deepEqual(await violationsOn(page), [], page.url())
}

/** Everything that a browser would complain about; a page that is refused with a status is no such thing. */
function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAnswer) errors.push(message.text())
  })
  return errors
}
