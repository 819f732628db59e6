import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { citizens } from '../stand-ins/accounts.ts'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'
import { portrait } from './testing/exchange.ts'
import { signedIn } from './testing/sign-in.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'
import { until } from './testing/until.ts'

const binh = citizens.find(({ key }) => key === 'van-binh')!

let demo: Demo
let browser: Browser

before(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), launchBrowser()])
})

after(async () => {
  await browser.close()
  await demo.stop()
})

test('an elderly man without a telephone replaces his lost A1 licence at the desk: from his consent to form 01', async () => {
  const desk = await openFor('hn-tiep-nhan')
  await giveConsent(desk)
  await fillIn(desk)
  await desk.getByRole('button', { name: 'Nộp và tiếp nhận' }).click()
  await desk.getByText('Giấy tiếp nhận (mẫu 01) được lập khi phí, lệ phí được nộp').first().waitFor()
  await assertRecordsTheHelp(desk)

  const dossier = new URL(desk.url()).pathname
  await takeFee(dossier)
  await until('the receipt is issued', async () => {
    await desk.goto(dossier)
    return (await desk.getByRole('link', { name: /Giấy tiếp nhận hồ sơ/ }).count()) > 0
  })
  await assertIsForm01(desk)
  assert.deepEqual(await violationsOn(desk), [])
})

async function giveConsent(page: Page): Promise<void> {
  await page.goto('/office')
  await page.getByRole('link', { name: 'Lập hồ sơ tại quầy' }).click()
  await page.getByLabel('Thủ tục').selectOption('3.000348')
  await page.getByLabel('Số định danh cá nhân').fill(binh.personalId)
  await page.getByLabel('Họ, chữ đệm và tên').fill(binh.name)
  const [year = '', month = '', day = ''] = binh.birthDate.split('-')
  const birthDate = page.getByRole('group', { name: 'Ngày sinh' })
  await birthDate.getByLabel('Ngày', { exact: true }).fill(day)
  await birthDate.getByLabel('Tháng').fill(month)
  await birthDate.getByLabel('Năm').fill(year)

  // Without consent nobody is looked up, and nothing that was typed is lost.
  await page.getByRole('button', { name: 'Đối chiếu và lập hồ sơ' }).click()
  await page.getByRole('alert').getByText('Cần có sự đồng ý của người dân').waitFor()
  assert.equal(await page.getByLabel('Họ, chữ đệm và tên').inputValue(), binh.name)
  assert.deepEqual(await violationsOn(page), [])

  await page.getByLabel('Đồng ý bằng lời nói, có người làm chứng').check()
  await page.getByLabel('Họ tên người làm chứng').fill('Lê Thị Hoài An')
  await page.getByLabel('Người dân đã đồng ý để tôi tra cứu').check()
  await page.getByRole('button', { name: 'Đối chiếu và lập hồ sơ' }).click()
  await page.getByRole('heading', { level: 1, name: `Lập hồ sơ giúp: ${binh.name}` }).waitFor()
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Trường hợp').selectOption('lost')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('từ CSDL quốc gia về dân cư').first().waitFor()
  await page.getByText('A1').first().waitFor()
  const { name, type } = portrait()
  const buffer = Buffer.from(await portrait().arrayBuffer())
  await page.locator('input[type=file][name=portrait]').setInputFiles({ name, mimeType: type, buffer })
  for (const declaration of await page.getByLabel('Tôi cam đoan').all()) await declaration.check()
  await page.getByLabel('Tại bộ phận tiếp nhận và trả kết quả').check()
  assert.deepEqual(await violationsOn(page), [])
}

/** The helper acts under their own name, and how he agreed is on the dossier. */
async function assertRecordsTheHelp(page: Page): Promise<void> {
  const main = page.getByRole('main')
  for (const words of ['Trực tiếp tại quầy', 'Bằng lời nói, có người làm chứng', 'Đặng Thị Mai Anh'])
    await main.getByText(words).first().waitFor()
  assert.deepEqual(await violationsOn(page), [])
}

async function takeFee(dossier: string): Promise<void> {
  const page = await openFor('hn-thu-quy')
  await page.goto(dossier)
  await page.getByRole('link', { name: 'Thu phí, lệ phí' }).last().click()
  await page.getByLabel('Số tiền đã nhận').fill('135.000')
  await page.getByRole('button', { name: 'Đã nhận đủ tiền' }).click()
  await page.getByText('Đã ghi nhận khoản thu').waitFor()
  await page.context().close()
}

async function assertIsForm01(page: Page): Promise<void> {
  const href = await page
    .getByRole('link', { name: /Giấy tiếp nhận hồ sơ/ })
    .first()
    .getAttribute('href')
  const answer = await page.context().request.get(href!)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-')
}

async function openFor(key: string): Promise<Page> {
  const { cookies } = await signedIn(demo, key)
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({ viewport, locale: 'vi-VN', baseURL: demo.url })
  await context.addCookies([{ name: 'sen', value: cookies.get('sen')!, url: demo.url }])
  return await context.newPage()
}
