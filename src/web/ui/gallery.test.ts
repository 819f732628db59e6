import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../../e2e/browser.ts'
import { samplePages } from './gallery/sample-pages.ts'
import { galleryServer } from './gallery/serve-gallery.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

const server = galleryServer()
let browser: Browser
let origin: string

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})

after(async () => {
  await browser.close()
  server.close()
})

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing and nothing sticks out at ${width} px, ${colorScheme}`, async () => {
      // axe has to be put into the page past its content security policy; the next test checks that policy.
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
      const page = await context.newPage()
      for (const path of Object.keys(samplePages)) {
        for (const language of ['vi', 'en']) {
          await page.goto(`${origin}${path}?lang=${language}`)
          assert.deepEqual(await violations(page), [], `${path} ${language}`)
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${path} ${language}`)
        }
      }
      await context.close()
    })
  }
}

test('pages keep the content security policy', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.text().includes('Content Security Policy') && complaints.push(message.text()))
  for (const path of Object.keys(samplePages)) await page.goto(`${origin}${path}`, { waitUntil: 'load' })
  assert.deepEqual(complaints, [])
  await page.close()
})

test('an officer walks a list by j and k, opens by o, searches by / and gets help by ?', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/queue`)
  await page.waitForFunction(() => customElements.get('sen-shortcuts'))
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
  for (const key of ['j', 'j', 'k', 'k', 'j']) await page.keyboard.press(key)
  assert.equal(await focused(), 'H29.26-261119-0004')
  await page.keyboard.press('o')
  assert.match(page.url(), /#H29\.26-261119-0004$/)
  await page.keyboard.press('?')
  assert.ok(await page.locator('#shortcut-help').isVisible())
  await page.keyboard.press('?')
  assert.ok(!(await page.locator('#shortcut-help').isVisible()))
  await page.keyboard.press('/')
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'q')
  await page.keyboard.type('jko')
  assert.equal(await page.locator('.office-search input').inputValue(), 'jko')
  await page.close()
})

test('without script every action can be opened and the shortcut button explains itself', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin}/dossier`)
  await page.locator('#refuse summary').click()
  assert.ok(await page.locator('#refusal-reason').isVisible())
  assert.ok(!(await page.locator('#supplement-content').isVisible()))
  await context.close()
})

test('an answer that a choice reveals is hidden until that choice is made', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/`)
  await page.locator('#delivery').check()
  assert.ok(!(await page.locator('#delivery-address').isVisible()))
  await page.locator('#delivery-2').check()
  assert.ok(await page.locator('#delivery-address').isVisible())
  await page.close()
})

test('paper is light, whatever the screen', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/tracking`)
  const wash = () => page.locator('.confirmation').evaluate((panel) => getComputedStyle(panel).backgroundColor)
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  const light = await wash()
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  assert.notEqual(await wash(), light)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  assert.equal(await wash(), light)
  assert.ok(await page.locator('.explanation ol').isVisible())
  await page.close()
})

test('the communes arrive when the province is chosen, and the button goes', async () => {
  const page = await browser.newPage()
  await page.route('**/gallery-communes?province=01', (route) =>
    route.fulfill({ json: [{ value: '00166', label: 'Phường Cầu Giấy' }] }),
  )
  await page.goto(origin)
  const part = page.locator('sen-communes')
  await part.locator('button').waitFor({ state: 'hidden' })
  await page.locator('[id="residence.province"]').selectOption('01')
  await part.locator('option[value="00166"]').waitFor({ state: 'attached' })
  assert.equal(await page.locator('[id="residence.commune"] option').first().textContent(), 'Chọn một mục')
  await page.close()
})

test('without script the button to choose a province is there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(origin)
  assert.ok(await page.locator('sen-communes button').isVisible())
  await context.close()
})

test('a draft saves itself with the token of the session, and says when it could not', async () => {
  const page = await browser.newPage()
  await page.clock.install()
  let status = 204
  const bodies: string[] = []
  await page.route('**/gallery-draft', (route) => {
    bodies.push(route.request().postData() ?? '')
    return route.fulfill({ status })
  })
  await page.goto(origin)
  await page.waitForFunction(() => customElements.get('sen-autosave'))
  await page.locator('#occupation').fill('Giáo viên')
  await page.clock.runFor(2000)
  await page.getByText(/Đã tự lưu bản nháp lúc \d\d:\d\d/).waitFor()
  assert.equal(bodies[0], 'csrfToken=gallery&occupation=Gi%C3%A1o+vi%C3%AAn')
  status = 500
  await page.locator('#occupation').fill('Kỹ sư')
  await page.clock.runFor(2000)
  await page.getByText('Chưa lưu được bản nháp').waitFor()
  await page.close()
})

test('a live part shows what has changed and stops asking when it is told so', async () => {
  const page = await browser.newPage()
  await page.clock.install()
  const answers = [
    { status: 503 },
    { status: 200, body: '<b>Đã nhận<br/>được tiền</b>' },
    { status: 200, body: '<b>Đã nhận<br/>được tiền</b>' },
    { status: 204 },
  ]
  let asked = 0
  await page.route('**/gallery-status', (route) => {
    const answer = answers[asked] ?? { status: 500 }
    asked += 1
    return route.fulfill({ contentType: 'text/html; charset=utf-8', ...answer })
  })
  await page.goto(origin)
  await page.waitForFunction(() => customElements.get('sen-refresh'))
  const askAgain = async () => {
    const answered = page.waitForResponse('**/gallery-status')
    await page.clock.runFor(5000)
    await answered
  }
  await askAgain()
  await askAgain()
  const shown = await page.locator('sen-refresh b').elementHandle()
  await askAgain()
  await askAgain()
  assert.ok(await shown?.evaluate((element) => element.isConnected), 'the same content is not put in again')
  await page.clock.runFor(60_000)
  assert.equal(asked, 4)
  await page.close()
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    rules,
  )
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)
}
