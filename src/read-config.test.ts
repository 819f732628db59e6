import assert from 'node:assert/strict'
import test from 'node:test'
import { readConfig } from './read-config.ts'

const demo = {
  DATABASE_URL: 'postgres://sen@127.0.0.1/sen',
  SEN_MODE: 'demo',
  VNEID_ISSUER: 'http://127.0.0.1:8081',
  ORGANISATION_ISSUER: 'http://127.0.0.1:8082',
  BANK_URL: 'http://127.0.0.1:8083',
  SMTP_URL: 'smtp://127.0.0.1:8085',
}

test('all that is missing is named at once', () => {
  assert.throws(() => readConfig({}), /DATABASE_URL, VNEID_ISSUER, ORGANISATION_ISSUER, BANK_URL, SMTP_URL/)
})

test('a demonstration needs no more than its addresses', () => {
  assert.equal(readConfig(demo).PUBLIC_URL, 'http://127.0.0.1:8080')
})

test('production is the default and refuses made-up secrets and plain transport', () => {
  const { SEN_MODE: _demo, ...rest } = demo
  assert.throws(
    () => readConfig(rest),
    /production needs VNEID_CLIENT_SECRET, ORGANISATION_CLIENT_SECRET, BANK_CLIENT_SECRET/,
  )
  const secrets = { VNEID_CLIENT_SECRET: 'a', ORGANISATION_CLIENT_SECRET: 'b', BANK_CLIENT_SECRET: 'c' }
  assert.throws(
    () => readConfig({ ...rest, ...secrets }),
    /https in PUBLIC_URL, VNEID_ISSUER, ORGANISATION_ISSUER, BANK_URL/,
  )
})
