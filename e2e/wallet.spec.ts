import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'
import { signedIn } from './testing/sign-in.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'
import { until } from './testing/until.ts'

const telephone = { viewport: { width: 360, height: 740 } }
const desk = { viewport: { width: 1280, height: 800 } }

let demo: Demo
let browser: Browser

before(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), launchBrowser()])
  // A job enrols the keys after the start.
  await until(
    'the keys are enrolled',
    async () =>
      (await demo.query(`select 1 from signatures.key where owner like 'credentials/%' and state = 'active'`))
        .length === 2,
  )
})

after(async () => {
  await browser.close()
  await demo.stop()
})

test('a licence goes onto a telephone, an official checks it there, and a lost telephone is told apart', async () => {
  const citizen = await openAs('ngoc-lan', telephone)
  const wallet = await (await browser.newContext(telephone)).newPage()
  await receive(citizen, wallet)

  const official = await openAs('hn-tiep-nhan', desk)
  await ask(official, wallet, 'Chỉ hỏi có được lái một hạng xe hay không')
  await official.getByText('Được lái xe hạng B', { exact: true }).waitFor()
  assert.equal(await official.getByText('Ngọc Lan').count(), 0, 'nothing else was disclosed')
  await inspect(official, 'check-may-drive')

  await ask(official, wallet, 'Toàn bộ giấy phép')
  await official.getByText('Giấy phép hợp lệ').waitFor()
  await official.getByText('Thị Ngọc Lan').waitFor()
  await inspect(official, 'check-whole-licence')

  await citizen.goto('/account/licence')
  for (let left = 2; left > 0; left -= 1) {
    await citizen
      .getByRole('button', { name: /^Thu hồi/ })
      .first()
      .click()
    await citizen.getByText('Đã thu hồi bản giấy phép').waitFor()
  }
  await inspect(citizen, 'licence-revoked')

  await ask(official, wallet, 'Toàn bộ giấy phép')
  await official.getByText('Không chấp nhận được').waitFor()
  await official.getByText('Bản này đã bị thu hồi.').waitFor()
  await inspect(official, 'check-revoked')
})

test('without script the same pages do the same', async () => {
  const plain = { ...telephone, javaScriptEnabled: false }
  const citizen = await openAs('ngoc-lan', plain)
  const wallet = await (await browser.newContext(plain)).newPage()
  await citizen.goto('/account/licence')
  await citizen.getByRole('button', { name: 'Tạo mã' }).click()
  await fetchInto(wallet, citizen)
  await citizen.getByRole('link', { name: 'Cập nhật trạng thái' }).click()
  await citizen.getByText('Đang dùng được').first().waitFor()
})

async function receive(citizen: Page, wallet: Page): Promise<void> {
  await citizen.goto('/account')
  await citizen.getByRole('link', { name: 'Giấy phép lái xe trên điện thoại' }).click()
  await inspect(citizen, 'licence-empty')
  await citizen.getByRole('button', { name: 'Tạo mã đưa vào điện thoại' }).click()
  await citizen.getByRole('img', { name: /nhận giấy phép lái xe/ }).waitFor()
  await inspect(citizen, 'licence-offer')
  await fetchInto(wallet, citizen)
  await wallet.getByText('Thị Ngọc Lan').first().waitFor()
  await inspect(wallet, 'wallet-cards')
  // The page notices by itself.
  await citizen.getByText('Đang dùng được').first().waitFor()
  await inspect(citizen, 'licence-copies')
}

/** Instead of the camera: the link of the demonstration leads to the wallet, and the PIN is read from the page. */
async function fetchInto(wallet: Page, citizen: Page): Promise<void> {
  const link = await citizen.getByRole('link', { name: 'Mở ví mô phỏng' }).getAttribute('href')
  const pin = await citizen.locator('b.code').textContent()
  await wallet.goto(link ?? '')
  await wallet.getByLabel('Mã PIN').fill(pin ?? '')
  await wallet.getByRole('button', { name: 'Nhận vào ví' }).click()
  await wallet.getByRole('heading', { name: 'Giấy phép lái xe' }).first().waitFor()
}

async function ask(official: Page, wallet: Page, question: string): Promise<void> {
  await official.goto('/office/check-licence')
  await inspect(official, 'check-question')
  await official.getByLabel(question).check()
  await official.getByRole('button', { name: 'Tạo mã kiểm tra' }).click()
  const link = official.getByRole('link', { name: 'Mở ví mô phỏng' })
  await inspect(official, 'check-open')
  await wallet.goto((await link.getAttribute('href')) ?? '')
  await wallet.getByText('đề nghị bạn xuất trình').waitFor()
  await inspect(wallet, 'wallet-consent')
  await wallet.getByRole('button', { name: /mdoc/ }).click()
  await wallet.getByText('Đã xuất trình').waitFor()
}

async function openAs(key: string, options: BrowserContextOptions): Promise<Page> {
  const client = await signedIn(demo, key)
  const context = await browser.newContext({ ...options, baseURL: demo.url })
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: demo.url })))
  return await context.newPage()
}

/** axe at both widths; SEN_SCREENSHOTS names a folder for whoever wants to look. */
async function inspect(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    assert.deepEqual(await violationsOn(page), [], `${name} at ${width} pixels`)
    const folder = process.env.SEN_SCREENSHOTS
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  if (before) await page.setViewportSize(before)
}
