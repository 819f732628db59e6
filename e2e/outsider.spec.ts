import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { citizens } from '../stand-ins/accounts.ts'
import { launchBrowser } from './browser.ts'
import { violationsOn } from './testing/axe.ts'
import { contentOf, obligationOf, payAtBank, prepareExchange, submitExchange } from './testing/exchange.ts'
import { signedIn } from './testing/sign-in.ts'
import { startDemo, type Demo } from './testing/start-demo.ts'
import { until } from './testing/until.ts'

const lan = citizens.find(({ key }) => key === 'ngoc-lan')!

let demo: Demo
let browser: Browser
/** Everything of a citizen of Hà Nội that has an address. */
let addresses: { readonly ofOwner: readonly string[]; readonly ofOffice: readonly string[] }

before(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), launchBrowser()])
  const owner = await signedIn(demo, 'ngoc-lan')
  const dossier = await submitExchange(owner)
  await payAtBank(demo, owner, await obligationOf(owner, dossier))
  await until('the fee is paid', async () => (await obligationOf(owner, dossier)).state === 'paid')
  const desk = await signedIn(demo, 'hn-tiep-nhan')
  const look = async () =>
    contentOf<{
      version: number
      payment: { status: string }
      papers: { paperId: string }[]
      files: { sha256: string }[]
    }>(await desk.query('dossiers/get-dossier', { dossierId: dossier }))
  await until('the dossier knows of it', async () => (await look()).payment.status === 'paid')
  contentOf(await desk.command('dossiers/accept-dossier', { dossierId: dossier, version: (await look()).version }))
  const { papers, files } = await look()
  const draft = await prepareExchange(owner)
  addresses = {
    ofOwner: [
      `/dossiers/${dossier}`,
      `/dossiers/${dossier}/payment`,
      `/dossiers/${dossier}/papers/${papers[0]!.paperId}`,
      `/dossiers/${dossier}/files/${files[0]!.sha256}`,
      `/drafts/${draft}/check`,
    ],
    ofOffice: [
      `/office/dossiers/${dossier}`,
      `/office/dossiers/${dossier}/papers/${papers[0]!.paperId}`,
      `/office/dossiers/${dossier}/files/${files[0]!.sha256}`,
      `/office/desk/${draft}`,
    ],
  }
})

after(async () => {
  await browser.close()
  await demo.stop()
})

test('a visitor whom nobody knows is led to the sign-in, whatever the address, and told nothing before', async () => {
  const page = await openFor(undefined)
  for (const address of [...addresses.ofOwner, ...addresses.ofOffice]) {
    await page.goto(address)
    await page.getByRole('heading', { name: /Đăng nhập/ }).waitFor()
    const { origin, pathname } = new URL(page.url())
    // Addresses of citizens and of officials lead to their provider, those of both to the choice.
    assert.ok(origin !== demo.url || pathname === '/sign-in', address)
    const answer = await page.context().request.get(address, { maxRedirects: 0 })
    assert.deepEqual([answer.status(), await answer.text()], [303, ''], address)
  }
})

test('an official of Huế finds nothing of Hà Nội: the office says what to do, and the attempt is on record', async () => {
  const page = await openFor('hue-can-bo')
  for (const address of addresses.ofOffice) {
    const before = await refusals('official')
    const answer = await page.goto(address)
    assert.equal(answer?.status(), 404, address)
    await assertTellsNothing(page, address)
    assert.equal(await refusals('official'), before + 1, `${address}: on record, once`)
  }
  await page.getByRole('heading', { level: 1, name: /Không tìm thấy/ }).waitFor()
  assert.deepEqual(await violationsOn(page), [])
  await page.getByRole('navigation', { name: 'Công việc' }).getByRole('link', { name: 'Việc của tôi' }).click()
  assert.equal(new URL(page.url()).pathname, '/office')
})

test('another citizen finds nothing either, and is led on', async () => {
  const page = await openFor('quang-minh')
  for (const address of addresses.ofOwner) {
    const before = await refusals('person')
    const answer = await page.goto(address)
    assert.equal(answer?.status(), 404, address)
    await assertTellsNothing(page, address)
    assert.equal(await refusals('person'), before + 1, `${address}: on record, once`)
  }
  assert.deepEqual(await violationsOn(page), [])
  await page.getByRole('main').getByRole('link', { name: 'Trang chủ' }).click()
  assert.equal(new URL(page.url()).pathname, '/')
})

async function assertTellsNothing(page: Page, address: string): Promise<void> {
  const shown = await page.content()
  for (const secret of [lan.name, lan.personalId, lan.phone, lan.email, lan.residence.line])
    assert.ok(!shown.includes(secret), `${address} tells ${secret}`)
}

async function refusals(kind: 'official' | 'person'): Promise<number> {
  const [row] = await demo.query<{ count: string }>(
    `select count(*) from kernel.audit_entry where outcome = 'refused' and actor_kind = $1`,
    [kind],
  )
  return Number(row!.count)
}

async function openFor(key: string | undefined): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', baseURL: demo.url })
  if (key !== undefined) {
    const { cookies } = await signedIn(demo, key)
    await context.addCookies([{ name: 'sen', value: cookies.get('sen')!, url: demo.url }])
  }
  return await context.newPage()
}
