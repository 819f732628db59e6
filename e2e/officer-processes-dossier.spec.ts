import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'
import { submitExchange } from './testing/exchange.ts'
import { signedIn } from './testing/sign-in.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'
import { until } from './testing/until.ts'

let demo: Demo
let browser: Browser

before(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), launchBrowser()])
})

after(async () => {
  await browser.close()
  await demo.stop()
})

const screens = [
  { how: 'at a desk', viewport: { width: 1280, height: 800 }, javaScriptEnabled: true },
  { how: 'on a tablet without script', viewport: { width: 820, height: 1180 }, javaScriptEnabled: false },
]

for (const screen of screens) {
  test(`an office takes a dossier from the fee to the returned result, ${screen.how}`, async () => {
    const dossierId = await submitExchange(await signedIn(demo, 'ngoc-lan'))
    const at = async (key: string) => await openFor(key, screen)

    await takeFee(await at('hn-thu-quy'), dossierId)
    await accept(await at('hn-tiep-nhan'), dossierId)
    await takeAndHandOver(await at('hn-thu-ly'), dossierId)
    await act(await at('hn-doi-truong'), dossierId, { action: 'Chuyển bước', button: 'Chuyển sang bước tiếp theo' })
    await act(await at('hn-lanh-dao'), dossierId, { action: 'Ký kết quả', button: 'Ký kết quả giải quyết' })
    await act(await at('hn-van-thu'), dossierId, { action: 'Chuyển bước', button: 'Chuyển sang bước tiếp theo' })
    await returnResult(await at('hn-tiep-nhan'), dossierId)
  })
}

test('a supplement asked for by one officer reaches the colleague who was about to refuse', async () => {
  const dossierId = await submitExchange(await signedIn(demo, 'ngoc-lan'))
  const [first, second] = [await openFor('hn-tiep-nhan'), await openFor('hn-mot-cua')]
  for (const page of [first, second]) await page.goto(`/office/dossiers/${dossierId}`)
  await open(first, 'Yêu cầu bổ sung')
  await first.getByLabel('Các điểm cần bổ sung').fill('Ảnh chân dung bị mờ, cần ảnh khác')
  await first.getByLabel('Lý do và căn cứ').fill('Ảnh không đúng quy định của mẫu đơn')
  await first.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
  await first.getByText('Đã gửi yêu cầu bổ sung').waitFor()

  await open(second, 'Từ chối tiếp nhận')
  const reason = 'Ảnh không hợp lệ, người nộp chưa thay ảnh'
  await second.getByLabel('Lý do từ chối và căn cứ').fill(reason)
  await second.getByRole('button', { name: 'Từ chối và lập phiếu' }).click()
  await second.getByText('thao tác của bạn chưa được ghi nhận').waitFor()
  await second.getByText('Đặng Thị Mai Anh: Yêu cầu bổ sung hồ sơ').waitFor()
  await second.getByText(reason).waitFor()
  assert.equal(await second.getByText('Từ chối tiếp nhận', { exact: true }).count(), 0, 'it is not offered any more')
  await inspect(second)
})

async function takeFee(page: Page, dossierId: string): Promise<void> {
  await page.goto('/office/cash')
  await inspect(page)
  await page.goto(`/office/dossiers/${dossierId}`)
  await page.getByRole('link', { name: 'Thu phí, lệ phí' }).last().click()
  await page.getByLabel('Số tiền đã nhận').fill('135.000')
  await page.getByRole('button', { name: 'Đã nhận đủ tiền' }).click()
  await page.getByText('Đã ghi nhận khoản thu').waitFor()
  await inspect(page)
  await isPdf(page, /Biên lai số/)
  await until('the dossier knows of the payment', async () => {
    await page.goto(`/office/dossiers/${dossierId}`)
    return (await page.getByText('Đã nộp 135.000').count()) > 0
  })
  await page.context().close()
}

async function accept(page: Page, dossierId: string): Promise<void> {
  await page.goto('/office/dossiers?view=intake')
  await inspect(page)
  await page.locator(`a[href="/office/dossiers/${dossierId}"]`).click()
  await inspect(page)
  await open(page, 'Tiếp nhận')
  await page.getByRole('button', { name: 'Tiếp nhận và lập giấy hẹn' }).click()
  await page.getByText('Đã tiếp nhận hồ sơ và lập Giấy tiếp nhận').waitFor()
  await page.getByText('Vì sao có thời hạn này?').click()
  await page.getByText('Quyết định 1891/QĐ-TTg').first().waitFor()
  await inspect(page)
  await isPdf(page, /Giấy tiếp nhận hồ sơ/)
  await page.context().close()
}

async function takeAndHandOver(page: Page, dossierId: string): Promise<void> {
  await page.goto('/office')
  await inspect(page)
  await page
    .locator('tr', { has: page.locator(`a[href="/office/dossiers/${dossierId}"]`) })
    .getByRole('checkbox')
    .check()
  await page.getByRole('button', { name: 'Nhận xử lý các hồ sơ đã chọn' }).click()
  await page.getByText('Bạn đã nhận xử lý 1 hồ sơ').waitFor()
  await page.goto(`/office/dossiers/${dossierId}`)
  await open(page, 'Chuyển bước')
  await page.getByLabel('Ghi chú').first().fill('Đã tra cứu, đủ điều kiện.')
  await page.getByRole('button', { name: 'Chuyển sang bước tiếp theo' }).click()
  await page.getByText('Đã chuyển hồ sơ sang bước tiếp theo.').waitFor()
  await page.getByText('Đã tra cứu, đủ điều kiện.').waitFor()
  await page.context().close()
}

type Act = { readonly action: string; readonly button: string }

async function act(page: Page, dossierId: string, { action, button }: Act): Promise<void> {
  await page.goto(`/office/dossiers/${dossierId}`)
  await open(page, action)
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('status').waitFor()
  await inspect(page)
  await page.context().close()
}

async function returnResult(page: Page, dossierId: string): Promise<void> {
  await page.goto('/office/dossiers?view=resolved')
  await page.locator(`a[href="/office/dossiers/${dossierId}"]`).click()
  await open(page, 'Trả kết quả')
  await page.getByLabel('Người nhận kết quả').fill('')
  await page.getByRole('button', { name: 'Ghi nhận đã trả kết quả' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Người nhận kết quả').fill('Nguyễn Thị Ngọc Lan')
  await page.getByRole('button', { name: 'Ghi nhận đã trả kết quả' }).click()
  await page.getByText('Đã ghi nhận việc trả kết quả.').waitFor()
  assert.equal(await page.locator('.action-bar').count(), 0, 'nothing is left to do')
  await isPdf(page, /Phiếu kiểm soát/)
  await inspect(page)
  await page.context().close()
}

async function openFor(key: string, screen: Omit<(typeof screens)[number], 'how'> = screens[0]!): Promise<Page> {
  const { cookies } = await signedIn(demo, key)
  const { viewport, javaScriptEnabled } = screen
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: 'vi-VN', baseURL: demo.url })
  await context.addCookies([{ name: 'sen', value: cookies.get('sen')!, url: demo.url }])
  return await context.newPage()
}

async function open(page: Page, action: string): Promise<void> {
  await page.locator('.action-bar > details > summary', { hasText: new RegExp(`^${action}$`) }).click()
}

async function isPdf(page: Page, title: RegExp): Promise<void> {
  const href = await page.getByRole('link', { name: title }).first().getAttribute('href')
  const answer = await page.context().request.get(href!)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-')
}

/** Nothing sticks out of the screen, and nothing that axe finds; without script axe cannot wait for its own promises. */
async function inspect(page: Page): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1, page.url())
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(beyond <= 0, `${page.url()} is ${beyond} px too wide`)
  if (page.viewportSize()?.width === 1280) assert.deepEqual(await violationsOn(page), [], page.url())
}
