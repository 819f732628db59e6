import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { signedIn } from './testing/sign-in.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'

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

test('a citizen who has no mouse finds a service, begins a draft, is told of a mistake and mends it', async () => {
  const page = await signedInPage('ngoc-lan')
  await page.goto('/')
  await page.keyboard.press('Tab')
  await isFocused(page.getByRole('link', { name: 'Đến nội dung chính' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Tìm dịch vụ công'))
  await page.keyboard.type('đổi bằng lái')
  await page.keyboard.press('Enter')
  await pressOn(page, page.getByRole('link', { name: 'Đổi bằng lái xe' }))
  await pressOn(page, page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }))
  await tabTo(page, page.getByLabel('Giấy phép sắp hết hạn'))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Thông tin của bạn có đúng không?' }).waitFor()

  const draft = page.url().replace(/\/[^/]+$/, '')
  await page.goto(`${draft}/contact`)
  await tabTo(page, page.getByLabel('Số điện thoại'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('12')
  // Enter in a field presses the way on, although other buttons stand before it.
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await pressOn(page, page.getByRole('alert').getByRole('link').first())
  await isFocused(page.getByLabel('Số điện thoại'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('0912 345 678')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Bạn muốn nhận kết quả ở đâu?' }).waitFor()
  await page.context().close()
})

test('the account menu opens and signs out by keyboard', async () => {
  const page = await signedInPage('quang-minh')
  await page.goto('/dossiers')
  await tabTo(page, page.locator('.account-menu > summary'))
  await page.keyboard.press('Enter')
  await pressOn(page, page.getByRole('button', { name: 'Đăng xuất' }))
  // The portal's own answer leads on to the provider's sign-out by itself; leaving before that would be interrupted by it.
  await page.waitForURL((url) => url.origin !== new URL(demo.url).origin || url.pathname === '/')
  await page.goto(`${demo.url}/`)
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor()
  await page.context().close()
})

async function signedInPage(key: string): Promise<Page> {
  const { cookies } = await signedIn(demo, key)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: demo.url })
  await context.addCookies([{ name: 'sen', value: cookies.get('sen')!, url: demo.url }])
  return await context.newPage()
}

/** Presses Tab until the element has the focus; every stop on the way shows where the focus is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const isShown = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      return { isShown, html: element.outerHTML.slice(0, 120) }
    })
    assert.ok(stop === undefined || stop.isShown, `no focus ring: ${stop?.html}`)
  }
  assert.fail(`not reached by keyboard: ${String(target)}`)
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function isFocused(target: Locator): Promise<void> {
  assert.equal(await target.evaluate((element) => element === document.activeElement), true, String(target))
}
