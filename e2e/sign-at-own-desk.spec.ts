import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openOfficeSite } from '../src/web/office/testing/office-site.ts'
import { openSigningDesk } from '../src/web/office/testing/signing-desk.ts'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'
import { freePorts } from './testing/free-ports.ts'

const LEADER = 'HN-PC08-002'

const site = await openOfficeSite()
const desk = await openSigningDesk(site)
const { platform: port } = await freePorts()
const origin = `http://127.0.0.1:${port}`
await site.listen(port)
let browser: Browser

before(async () => {
  browser = await launchBrowser()
})
after(() => browser.close())

async function openAs(key: string, path: string): Promise<Page> {
  const { cookies } = await site.browser(key)
  const context = await browser.newContext({ locale: 'vi-VN' })
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })))
  const page = await context.newPage()
  await page.goto(origin + path)
  return page
}

test('the leader registers the device, plugs it in and signs with one press; what goes wrong before is said on the page', async () => {
  const device = await openAs('hn-lanh-dao', '/office/signing/device')
  await device.getByLabel('Nội dung tệp chứng thư (PEM)').fill(await desk.certificateOf(LEADER))
  assert.deepEqual(await violationsOn(device), [])
  await device.getByRole('button', { name: 'Đăng ký chứng thư' }).click()
  await device.getByText('Đã đăng ký chứng thư').waitFor()

  const page = await openAs('hn-lanh-dao', `/office/signing/sessions/${await desk.handOut('hn-lanh-dao')}`)
  assert.deepEqual(await violationsOn(page), [])
  const sign = page.getByRole('button', { name: 'Ký bằng thiết bị của tôi' })
  await sign.click()
  await page.getByText('Chưa cắm thiết bị ký số (MÔ PHỎNG).').waitFor()
  await desk.plugIn('HN-PC08-021')
  await sign.click()
  await page.getByText('chứng thư khác với chứng thư đã đăng ký').waitFor()
  await desk.plugIn(LEADER)
  await sign.click()
  await page.getByText('Văn bản đã được ký').waitFor()
  assert.deepEqual(await violationsOn(page), [])
})

test('the clerk reads where the key of the office may live', async () => {
  const page = await openAs('hn-van-thu', '/office/signing/organisation')
  await page.getByRole('link', { name: 'Nơi giữ khóa của cơ quan' }).click()
  await page.getByRole('heading', { name: 'Dịch vụ ký số từ xa' }).waitFor()
  assert.deepEqual(await violationsOn(page), [])
})

test('where no signing service runs, the page says so and the other way stays open', async () => {
  const path = `/office/signing/sessions/${await desk.handOut('hn-lanh-dao')}`
  await desk.service.close()
  const page = await openAs('hn-lanh-dao', path)
  await page.getByRole('button', { name: 'Ký bằng thiết bị của tôi' }).click()
  await page.getByText('Không thấy phần mềm ký số trên máy này').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Gửi tệp đã ký' }).isEnabled(), true)
})
