import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createVisitor } from '../testing/visitor.ts'
import { openCardBox } from './card-box.ts'
import { startWallet } from './start-wallet.tsx'
import { newWalletKey } from './wallet-keys.ts'

// The way of a licence into the wallet and out of it is tested where it is issued: src/modules/credentials/round-trip.test.ts.

const directory = mkdtempSync(join(tmpdir(), 'sen-wallet-'))
const wallet = await startWallet({ port: 0, certificatesUrl: 'http://127.0.0.1:9', directory })
const visitor = createVisitor('http://127.0.0.1:9/')

after(async () => {
  await wallet.close()
  rmSync(directory, { recursive: true })
})

test('an empty wallet says so, and says that it is a stand-in', async () => {
  const { status, text } = await visitor.get(wallet.url)
  assert.equal(status, 200)
  assert.match(text, /MÔ PHỎNG/)
  assert.match(text, /Ví chưa có giấy tờ nào/)
})

test('a link from the portal stands in the form already', async () => {
  const { text } = await visitor.get(`${wallet.url}/receive?offer=openid-credential-offer%3A%2F%2F%3Fx`)
  assert.match(text, />openid-credential-offer:\/\/\?x</)
})

test('a link that leads nowhere is answered with the reason, and the form keeps it', async () => {
  const { status, text } = await visitor.post(`${wallet.url}/receive`, { link: 'đâu đó', pin: '1' })
  assert.equal(status, 400)
  assert.match(text, /class="problem"/)
  assert.match(text, />đâu đó</)
  const request = await visitor.get(`${wallet.url}/present?request=x`)
  assert.equal(request.status, 400)
  assert.match(request.text, /Không mở được yêu cầu/)
})

test('cards outlive a restart, and a removed one is gone', () => {
  const key = newWalletKey()
  const card = { id: 'one', format: 'mso_mdoc', issuer: 'x', receivedAt: 'y', credential: 'z', key } as const
  openCardBox(join(directory, 'box')).add(card)
  const box = openCardBox(join(directory, 'box'))
  assert.deepEqual(box.list(), [card])
  box.remove('one')
  assert.deepEqual(openCardBox(join(directory, 'box')).list(), [])
})
