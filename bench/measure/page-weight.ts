import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Measurement } from '../measurement.ts'

type Loaded = { readonly bytes: Readonly<Record<string, number>>; readonly total: number }

const LIMIT = 60 * 1024

export type WeighedPage = { readonly name: string; readonly address: string; readonly cookie?: string | undefined }

/** Bytes on the wire of a first visit in Chromium with everything that the page loads, headers included. */
export async function weighPage(browser: Browser, { name, address, cookie }: WeighedPage): Promise<Measurement> {
  const context = await openContext(browser, { address, cookie, script: true })
  const { bytes, total } = await load(await context.newPage(), address)
  await context.close()
  await requireUsableWithoutScript(browser, { name, address, cookie })
  const parts = Object.entries(bytes).map(([type, size]) => `${type} ${(size / 1024).toFixed(1)}`)
  return {
    name,
    ours: total / 1024,
    against: LIMIT / 1024,
    kind: 'limit',
    unit: 'KiB',
    note: `${parts.join(', ')} KiB compressed, cache off; script that is needed: 0 (with script off the page shows its heading and its form or link onwards)`,
  }
}

async function load(page: Page, address: string): Promise<Loaded> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const types = new Map<string, string>()
  const bytes: Record<string, number> = {}
  let total = 0
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type.toLowerCase()))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'other'
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
    total += encodedDataLength
  })
  const reply = await page.goto(address, { waitUntil: 'networkidle' })
  if (!reply?.ok()) throw new Error(`${address}: ${reply?.status()}`)
  await page.evaluate(() => document.fonts.ready)
  return { bytes, total }
}

async function requireUsableWithoutScript(browser: Browser, { name, address, cookie }: WeighedPage): Promise<void> {
  const context = await openContext(browser, { address, cookie, script: false })
  const page = await context.newPage()
  await page.goto(address)
  const seen = page.locator('main :is(h1, legend, label)').filter({ visible: true })
  const onwards = page.locator('main :is(form button, a[href])').filter({ visible: true })
  if ((await seen.count()) === 0 || (await onwards.count()) === 0) throw new Error(`${name}: no use without script`)
  await context.close()
}

async function openContext(
  browser: Browser,
  { address, cookie, script }: { address: string; cookie?: string | undefined; script: boolean },
): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'vi-VN' })
  const [name, value] = cookie?.split('=') ?? []
  if (name && value) await context.addCookies([{ name, value, url: new URL(address).origin }])
  return context
}
