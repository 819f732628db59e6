import assert from 'node:assert/strict'
import { get } from 'node:http'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'
import { obligationOf, payAtBank, prepareExchange, submitExchange } from './testing/exchange.ts'
import { signedIn } from './testing/sign-in.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'
import { createWebClient, type WebClient } from './testing/web-client.ts'

const LARGEST_PAGE = 60 * 1024

let demo: Demo
let browser: Browser

before(async () => {
  demo = await startDemo({ persons: 200 })
  const lan = await signedIn(demo, 'ngoc-lan')
  await prepareExchange(lan)
  await payAtBank(demo, lan, await obligationOf(lan, await submitExchange(lan)))
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await demo.stop()
})

for (const [who, key, start] of [
  ['somebody who is not signed in', undefined, '/'],
  ['a citizen', 'ngoc-lan', '/dossiers'],
  ['the reception desk', 'hn-tiep-nhan', '/office'],
  ['a cashier', 'hn-thu-quy', '/office/cash'],
  ['the head of the desk', 'hn-mot-cua', '/office/overdue'],
  ['the clerk', 'hn-van-thu', '/office/signing/organisation'],
] as const) {
  test(`every page that ${who} can reach by links passes axe at 360 and 1280 pixels and is small`, async () => {
    const client = key === undefined ? createWebClient(demo.url) : await signedIn(demo, key)
    const context = await openContext(client)
    const page = await context.newPage()
    try {
      const seen = await crawl(page, start)
      assert.ok(seen.length >= 4, seen.join(' '))
      for (const path of seen) {
        const bytes = await compressedBytes(client, path)
        assert.ok(bytes <= LARGEST_PAGE, `${path} has ${bytes} bytes`)
      }
    } finally {
      await context.close()
    }
  })
}

/** No script of ours arrives; switched off altogether, axe could not run either. */
async function openContext(client: WebClient): Promise<BrowserContext> {
  const context = await browser.newContext()
  await context.route('**/assets/*.js', (route) => route.abort())
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: demo.url })))
  return context
}

/** One page of each shape: ids and codes in an address do not make another page. */
async function crawl(page: Page, start: string): Promise<string[]> {
  const waiting = [start]
  const shapes = new Set<string>()
  const seen: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const shape = shapeOf(path)
    if (shape === undefined || shapes.has(shape)) continue
    shapes.add(shape)
    const answer = await page.goto(demo.url + path).catch(() => null)
    // A paper or a file is saved and not shown.
    if (!answer?.headers()['content-type']?.startsWith('text/html')) continue
    assert.ok(answer.status() < 400, `${path} is linked and answers ${answer.status()}`)
    seen.push(path)
    for (const width of [360, 1280]) await assertAccessible(page, { path, width })
    const links = await page.locator('a[href^="/"]').all()
    for (const link of links) waiting.push((await link.getAttribute('href'))!)
  }
  return seen
}

function shapeOf(path: string): string | undefined {
  const { pathname, searchParams } = new URL(path, demo.url)
  const isLeft = /^\/(api|sign-in|assets|metrics)/.test(pathname) || searchParams.has('lang')
  if (isLeft) return undefined
  const shape = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, ':id')
    .replace(/^\/(track|verify)\/.+/, '/$1/:code')
  return `${shape} ${searchParams.get('view') ?? ''}`
}

async function assertAccessible(page: Page, { path, width }: { path: string; width: number }): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  assert.deepEqual(await violationsOn(page), [], `${path} at ${width} pixels`)
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  assert.ok(Number(overflow) <= 0, `${path} scrolls sideways by ${String(overflow)} pixels at ${width}`)
}

function compressedBytes(client: WebClient, path: string): Promise<number> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Promise((resolve, reject) => {
    get(demo.url + path, { headers: { cookie, accept: 'text/html', 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}
