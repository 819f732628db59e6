import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import Fastify from 'fastify'
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { createVerifyNotice } from './verify-notice.ts'

const now = Temporal.Instant.from('2026-11-20T02:00:00Z')
const { privateKey, publicKey } = await generateKeyPair('ES256')
const bank = Fastify()
let asked = 0
bank.get('/jwks.json', async () => {
  asked++
  return { keys: [{ ...(await exportJWK(publicKey)), kid: 'bank-1', alg: 'ES256', use: 'sig' }] }
})
const bankUrl = await bank.listen({ port: 0, host: '127.0.0.1' })
after(() => bank.close())
const verify = createVerifyNotice(bankUrl)
const body = Buffer.from('{"amount":135000}')

async function sign(change: Record<string, unknown> = {}, text = body): Promise<string> {
  const iat = now.epochMilliseconds / 1000
  const header = { alg: 'ES256', kid: 'bank-1', typ: 'payment-notice+jws', iat, ...change }
  const jws = await new CompactSign(text).setProtectedHeader(header).sign(privateKey)
  return jws.replace(/\.[^.]*\./, '..')
}

test('a notice of the bank is read, and its keys are fetched once', async () => {
  for (let i = 0; i < 3; i++) {
    const signature = await sign()
    assert.deepEqual(await verify({ body, signature, now }), { keyId: 'bank-1', stated: { amount: 135_000 } })
  }
  assert.equal(asked, 1)
})

test('five minutes of difference between the clocks are borne, a second more is not, in both directions', async () => {
  const signature = await sign()
  for (const seconds of [-300, 300]) await verify({ body, signature, now: now.add({ seconds }) })
  for (const seconds of [-301, 301]) {
    await assert.rejects(verify({ body, signature, now: now.add({ seconds }) }), {
      code: 'payments/notice-out-of-time',
    })
  }
  await assert.rejects(verify({ body, signature: await sign({ iat: undefined }), now }), {
    code: 'payments/notice-out-of-time',
  })
})

test('another body, another purpose or an unknown key is a forgery', async () => {
  const forged = { code: 'payments/notice-forged' }
  await assert.rejects(verify({ body: Buffer.from('{"amount":1}'), signature: await sign(), now }), forged)
  await assert.rejects(verify({ body, signature: await sign({ typ: 'JWT' }), now }), forged)
  await assert.rejects(verify({ body, signature: await sign({ kid: 'bank-2' }), now }), forged)
  await assert.rejects(verify({ body, signature: 'abc', now }), forged)
})

test('while the keys cannot be fetched nothing is called forged: the bank shall send again', async () => {
  const verifyAlone = createVerifyNotice('http://127.0.0.1:9')
  await assert.rejects(verifyAlone({ body, signature: await sign(), now }), { code: 'payments/bank-unavailable' })
})

test('signed bytes that are no JSON are answered as bad input', async () => {
  const text = Buffer.from('not json')
  await assert.rejects(verify({ body: text, signature: await sign({}, text), now }), { code: 'kernel/invalid-input' })
})
