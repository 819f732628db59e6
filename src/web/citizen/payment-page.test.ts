import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submitExchange } from '../office/testing/dossiers.ts'
import { openOfficeSite } from '../office/testing/office-site.ts'
import { getDossier } from '#modules/dossiers'
import { recordCash } from '#modules/payments'

const site = await openOfficeSite()
const dossierId = await submitExchange(site)
const lan = await site.browser('ngoc-lan')
const fragment = () => lan.get(`/dossiers/${dossierId}/payment/state`)

test('while the fee is open the part of the page that asks for itself holds the code, and goes on asking', async () => {
  const { headers, body } = await fragment()
  assert.equal(headers['sen-refresh'], undefined)
  assert.match(body, /<svg/)
  assert.match(body, new RegExp(`action="/dossiers/${dossierId}/payment"`))
})

test('once paid it says so a last time, without a code that somebody could pay again', async () => {
  const { payment } = await site.run(site.actor('hn-tiep-nhan'), getDossier, { dossierId })
  await site.run(site.actor('hn-thu-quy'), recordCash, { obligationId: payment.obligationId!, amount: payment.amount })
  await site.settle()
  const { headers, body } = await fragment()
  assert.equal(headers['sen-refresh'], 'final')
  assert.match(body, /Biên lai/)
  assert.doesNotMatch(body, /class="qr"|<form/)
})

test('what was not read yet is counted in the menu of every page, and only for its reader', async () => {
  const home = await lan.get('/')
  const [, count] = /href="\/inbox"[^>]*>Thông báo <span class="count">(\d+)</.exec(home.body) ?? []
  assert.ok(Number(count) >= 2, 'submission and payment')
  const inbox = await lan.get('/inbox')
  const messageId = /action="\/inbox\/([^"]+)"/.exec(inbox.body)![1]!
  await lan.post(`/inbox/${messageId}`, {})
  assert.match((await lan.get('/')).body, new RegExp(`Thông báo <span class="count">${Number(count) - 1}<`))
  const officer = await site.browser('hn-thu-ly')
  assert.doesNotMatch((await officer.get('/')).body, /href="\/inbox"/)
})
