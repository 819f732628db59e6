import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submitExchange } from './testing/dossiers.ts'
import { openOfficeSite } from './testing/office-site.ts'

const site = await openOfficeSite()
const dossierId = await submitExchange(site)

test('an official who meets a wall stays in the office: the rail leads on, and nothing is shown', async () => {
  const hue = await site.browser('hue-can-bo')
  const { statusCode, body } = await hue.get(`/office/dossiers/${dossierId}`)
  assert.equal(statusCode, 404)
  assert.match(body, /<nav class="rail"/)
  assert.match(body, /href="\/office\/dossiers\?view=unit"/)
  assert.match(body, /<h1>Không tìm thấy/)
  assert.match(body, /Công an thành phố Huế/)
  assert.doesNotMatch(body, /Ngọc Lan/)
})

test('what a role may not do is said in the office too', async () => {
  const officer = await site.browser('hn-thu-ly')
  const { statusCode, body } = await officer.get('/office/load')
  assert.equal(statusCode, 403)
  assert.match(body, /<nav class="rail"/)
  assert.match(body, /href="\/office"/)
})

test('a citizen who opens an address of the office stays on the portal', async () => {
  const citizen = await site.browser('ngoc-lan')
  const { statusCode, body } = await citizen.get('/office')
  assert.equal(statusCode, 403)
  assert.doesNotMatch(body, /class="rail"/)
})

test('a page that tells of a problem offers no sign-out that would be refused', async () => {
  const { body } = await (await site.browser('hn-thu-ly')).get('/office/no-such-page')
  assert.doesNotMatch(body, /action="\/sign-out"/)
})
