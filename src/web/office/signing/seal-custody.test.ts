import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOfficeSite } from '../testing/office-site.ts'
import { openSigningDesk } from '../testing/signing-desk.ts'

const PATH = '/office/signing/organisation/custody'
const site = await openOfficeSite()
await openSigningDesk(site)

test('the clerk is asked for what is missing, and told when the server has neither device nor service', async () => {
  const clerk = await site.browser('hn-van-thu')
  assert.match((await clerk.get('/office/signing/organisation')).body, new RegExp(`href="${PATH}"`))
  assert.match((await clerk.get(PATH)).body, /Thiết bị bảo mật gắn với máy chủ/)
  assert.match((await clerk.post(PATH, { intent: 'remote', credentialId: ' ' })).body, /href="#credentialId"/)
  for (const intent of ['token', 'remote']) {
    const refused = await clerk.post(PATH, { intent, credentialId: 'con-dau' })
    assert.equal(refused.statusCode, 409)
    assert.match(refused.body, /Máy chủ chưa được nối với thiết bị hoặc dịch vụ giữ khóa này/)
  }
})

test('the page is for clerks', async () => {
  const officer = await site.browser('hn-thu-ly')
  assert.equal((await officer.get(PATH)).statusCode, 403)
})
