import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { submitExchange } from './testing/exchange.ts'
import { signedIn } from './testing/sign-in.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'

let demo: Demo
let browser: Browser

before(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), launchBrowser()])
})

after(async () => {
  await browser.close()
  await demo.stop()
})

test('an officer without a mouse walks the queue, opens a dossier, and asks for a supplement', async () => {
  const citizen = await signedIn(demo, 'ngoc-lan')
  await submitExchange(citizen)
  await submitExchange(citizen)
  const page = await signedInPage('hn-tiep-nhan')
  await page.goto('/office/dossiers?view=intake')
  await walkTo(page, 2)
  await page.keyboard.press('o')
  await page.waitForURL(/\/office\/dossiers\/[0-9a-f-]{36}$/)

  await pressOn(page, page.locator('summary', { hasText: 'Yêu cầu bổ sung' }))
  await tabTo(page, page.getByLabel('Các điểm cần bổ sung'))
  await page.keyboard.type('Ảnh chân dung bị mờ')
  await pressOn(page, page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }))

  await page.getByRole('alert').waitFor()
  await pressOn(page, page.getByRole('alert').getByRole('link').first())
  await isFocused(page.getByLabel('Lý do và căn cứ'))
  assert.equal(await page.getByLabel('Các điểm cần bổ sung').inputValue(), 'Ảnh chân dung bị mờ')
  await page.keyboard.type('Ảnh không đúng quy định của mẫu đơn')
  await pressOn(page, page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }))
  await page.getByText('Đã gửi yêu cầu bổ sung').waitFor()
  await page.context().close()
})

test('the slash leads to the search, the question mark to the keys, and neither while somebody types', async () => {
  const page = await signedInPage('hn-tiep-nhan')
  await page.goto('/office/dossiers?view=all')
  await page.keyboard.press('/')
  await isFocused(page.locator('[data-shortcut="search"]'))
  await page.keyboard.type('jk?/ lan')
  assert.equal(await page.locator('[data-shortcut="search"]').inputValue(), 'jk?/ lan')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  await page.goto('/office/dossiers?view=all')
  await page.locator('main').focus()
  await page.keyboard.press('?')
  await page.getByText('Lên dòng trước').waitFor({ state: 'visible' })
  await page.context().close()
})

async function signedInPage(key: string): Promise<Page> {
  const { cookies } = await signedIn(demo, key)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: demo.url })
  await context.addCookies([{ name: 'sen', value: cookies.get('sen')!, url: demo.url }])
  return await context.newPage()
}

/** `j` for each row; the focus is then on the link of the last. */
async function walkTo(page: Page, row: number): Promise<void> {
  await page
    .locator('tbody tr')
    .nth(row - 1)
    .waitFor()
  for (let presses = 0; presses < row; presses += 1) await page.keyboard.press('j')
  await isFocused(
    page
      .locator('tbody tr')
      .nth(row - 1)
      .getByRole('link')
      .first(),
  )
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`not reached by Tab: ${String(target)}`)
}

async function isFocused(target: Locator): Promise<void> {
  assert.ok(await target.evaluate((element) => element === document.activeElement), `focus is on ${String(target)}`)
}
