import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../e2e/browser.ts'
import { OperatorError, runProgram } from './operator-console.ts'
import { drawPortrait } from './seed/draw-portrait.ts'

// The pictures of README.md. Start the demonstration, then `node scripts/run.mjs scripts/screenshots.ts [address]`. Each run lets
// Ngọc Lan exchange her licence once more, so that what is shown was really done; `npm run reset` before it gives the same pictures, but for the day.
const FOLDER = 'docs/screenshots'
const LARGEST = 150 * 1024
const TELEPHONE = { viewport: { width: 360, height: 840 }, deviceScaleFactor: 1.5 }
const DESKTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 }

await runProgram(async () => {
  const address = process.argv[2] ?? 'http://127.0.0.1:8080'
  await requireDemonstration(address)
  mkdirSync(FOLDER, { recursive: true })
  const browser = await launchBrowser()
  try {
    await takePictures(browser, address)
  } finally {
    await browser.close()
  }
})

async function requireDemonstration(address: string): Promise<void> {
  const page = await fetch(address).then(
    (answer) => answer.text(),
    () => '',
  )
  if (page.includes('demo-ribbon')) return
  throw new OperatorError(
    `Không thấy bản chạy thử ở ${address}: hãy chạy npm start trước.`,
    `No demonstration answers at ${address}: run npm start first.`,
  )
}

async function takePictures(browser: Browser, address: string): Promise<void> {
  const citizen = await openPage(browser, address, TELEPHONE)
  await citizen.goto('/services/exchange-driving-licence')
  await picture(citizen, 'service')
  const dossier = await submitDossier(citizen)
  await payFee(citizen, dossier)

  const officer = await openPage(browser, address, DESKTOP)
  await acceptDossier(officer, dossier)
  await citizen.goto(dossier)
  await explainClock(citizen)
  await picture(citizen, 'tracking')

  const examiner = await openPage(browser, address, DESKTOP)
  await signInAsOfficial(examiner, 'Bùi Đức Thắng')
  await examiner.goto(`/office${dossier}`)
  await picture(examiner, 'dossier')
}

async function openPage(browser: Browser, baseURL: string, device: typeof TELEPHONE): Promise<Page> {
  const place = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' } as const
  const page = await (await browser.newContext({ ...device, ...place, baseURL })).newPage()
  page.setDefaultTimeout(10_000)
  return page
}

/** One question a page, until the answers are checked and handed in; returns the path of the dossier. */
async function submitDossier(page: Page): Promise<string> {
  await page.goto('/services/exchange-driving-licence/apply')
  await page.getByRole('button', { name: /Nguyễn Thị Ngọc Lan/ }).click()
  const consent = page.getByRole('button', { name: /Đồng ý chia sẻ/ })
  await consent.or(page.locator('input[name=case]')).first().waitFor()
  if (await consent.isVisible()) await consent.click()
  await page.locator('input[value=expiring]').check()
  while (!page.url().endsWith('/check')) {
    await answerQuestion(page)
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  }
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  return new URL(page.url()).pathname.replace(/\/submitted$/, '')
}

/** What no register knows. Everything else stands on the page already. */
async function answerQuestion(page: Page): Promise<void> {
  const question = new URL(page.url()).pathname.split('/').pop()
  if (question === 'portrait') {
    const file = { name: 'anh-chan-dung.png', mimeType: 'image/png', buffer: drawPortrait(1) }
    await page.locator('input[type=file]').setInputFiles(file)
  }
  if (question === 'delivery') await page.locator('input[value=desk]').check()
  if (question === 'declaration') await page.locator('input[name=declaration]').check()
}

async function payFee(page: Page, dossier: string): Promise<void> {
  await page.goto(`${dossier}/payment`)
  await page.getByRole('link', { name: /ngân hàng mô phỏng/ }).click()
  await page.locator('button[value=plain]').click()
  await page.getByText('(200)').waitFor()
}

async function acceptDossier(page: Page, dossier: string): Promise<void> {
  await signInAsOfficial(page, 'Đặng Thị Mai Anh')
  await page.goto(`/office${dossier}`)
  await page.locator('summary', { hasText: /^\s*Tiếp nhận\s*$/ }).click()
  await page.getByRole('button', { name: 'Tiếp nhận và lập giấy hẹn' }).click()
  await page.getByText('Được tiếp nhận').first().waitFor()
}

async function signInAsOfficial(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in/official?return=/office')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL('**/office')
}

/** Opens the reckoning of the due minute and brings it to the top of the picture. */
async function explainClock(page: Page): Promise<void> {
  const explanation = page.locator('details', { has: page.locator('ol') }).first()
  await explanation.locator('summary').click()
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.scrollIntoView())
}

async function picture(page: Page, name: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: file })
  const { size } = statSync(file)
  if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}`)
  console.log(`${file} ${Math.round(size / 1024)} KB`)
}
