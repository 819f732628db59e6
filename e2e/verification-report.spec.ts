import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { createServer } from '#kernel/http/server.ts'
import { anonymous } from '#kernel/permissions.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { readLanguage } from '#modules/identity'
import { connectTrust } from '#modules/signatures'
import { numbered, preparedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import { createTestSigners, type TestSigner } from '#standards/pades/testing/test-signers.ts'
import { startPlayedAuthority } from '../stand-ins/certificate-authority/testing/played-authority.ts'
import { modules } from '../src/modules.ts'
import { registerWeb } from '../src/web/web.ts'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'

// With a folder named here the pages are kept as pictures, to be looked at.
const PICTURES = process.env.SEN_PICTURES

const { platform, clock } = await testPlatform(modules)
const authority = await startPlayedAuthority(() => clock.now())
const strangers = await createTestSigners()
const publicUrl = 'http://127.0.0.1:9'
connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
const provider = { issuer: publicUrl, clientId: 'sen-portal', clientSecret: 'of the tests' }
const identity = { publicUrl, secret: 'of the tests', providers: { citizen: provider, official: provider } }
const app = await createServer(platform, {
  publicUrl,
  authenticate: async () => anonymous,
  readLanguage,
  requestsPerMinute: 10_000,
})
await registerWeb(app, platform, { publicUrl, secret: identity.secret, identity })
const url = await app.listen({ port: 0, host: '127.0.0.1' })
const browser = await launchBrowser()
after(async () => {
  await browser.close()
  await app.close()
  await authority.close()
})

const office = [
  ['C', 'VN'],
  ['O', 'Sở Tư pháp thành phố Huế'],
] as const
const director = await authority.enrol([
  ...office,
  ['T', 'Phó Giám đốc phụ trách lĩnh vực hành chính tư pháp'],
  ['CN', 'Nguyễn Thị Ngọc Ẩn'],
])
const seal = await authority.enrol([...office, ['CN', 'Sở Tư pháp thành phố Huế']])
const { stamp } = authority
const signed = async (signer: TestSigner, pdf: Uint8Array, field: string) => signWith(pdf, { signer, stamp, field })
const letter = async (second: TestSigner) =>
  signed(second, await numbered(await signed(director, await preparedLetter(), 'nguoi-co-tham-quyen')), 'co-quan')

const files: Readonly<Record<string, readonly [() => Promise<Uint8Array>, RegExp]>> = {
  valid: [() => letter(seal), /2 chữ ký số: 2 hợp lệ, 0 chưa xác định được, 0 không hợp lệ/],
  mixed: [() => letter(strangers.organisation), /1 hợp lệ, 1 chưa xác định được, 0 không hợp lệ/],
  invalid: [
    async () => numbered(await signed(seal, await preparedLetter(), 'co-quan')),
    /0 hợp lệ, 0 chưa xác định được, 1 không hợp lệ/,
  ],
  unreadable: [async () => (await letter(seal)).subarray(0, 9000), /Cấu trúc tệp PDF bị hỏng/],
  unsigned: [preparedLetter, /Tệp không có chữ ký số nào/],
}

for (const [title, [make, expected]] of Object.entries(files)) {
  test(`the report of a file, ${title}, says so, passes axe and fits 360 and 1280 pixels`, async () => {
    const page = await browser.newPage()
    try {
      await page.goto(`${url}/verify`)
      const buffer = Buffer.from(await make())
      await page.setInputFiles('input[type=file]', {
        name: 'Công văn 123 về việc triển khai chữ ký số.pdf',
        mimeType: 'application/pdf',
        buffer,
      })
      await page.getByRole('button', { name: 'Kiểm tra chữ ký' }).click()
      await page.getByRole('heading', { level: 1, name: 'Kết quả kiểm tra chữ ký số' }).waitFor()
      assert.match(await page.locator('main').innerText(), expected)
      await assertReadable(page, title)
      // Folded detail is part of the page.
      for (const detail of await page.locator('details > summary').all()) await detail.click()
      await assertReadable(page, `${title}-unfolded`)
    } finally {
      await page.close()
    }
  })
}

async function assertReadable(page: Page, title: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    assert.deepEqual(await violationsOn(page), [], `${title} at ${width} pixels`)
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    assert.ok(Number(overflow) <= 0, `${title} scrolls sideways by ${String(overflow)} pixels at ${width}`)
    if (PICTURES === undefined) continue
    mkdirSync(PICTURES, { recursive: true })
    await page.screenshot({ path: path.join(PICTURES, `${title}-${width}.png`), fullPage: true })
  }
}
