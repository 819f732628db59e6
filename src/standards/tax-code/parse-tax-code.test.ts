import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTaxCode } from './parse-tax-code.ts'

test('tax codes of well-known enterprises are valid', () => {
  for (const code of ['0100109106', '0100112437', '0100684378', '0101248141', '0300588569']) {
    assert.deepEqual(parseTaxCode(code), { ok: true, code, main: code, branch: undefined })
  }
})

test('a branch is written with or without its hyphen', () => {
  const branch = { ok: true, code: '0100109106-001', main: '0100109106', branch: '001' }
  assert.deepEqual(parseTaxCode('0100109106-001'), branch)
  assert.deepEqual(parseTaxCode(' 0100109106 001 '), branch)
})

test('every single wrong digit is noticed', () => {
  const code = '0100109106'
  for (let at = 0; at < 10; at++) {
    for (const digit of '0123456789'.replace(code[at]!, '')) {
      const wrong = code.slice(0, at) + digit + code.slice(at + 1)
      assert.deepEqual(parseTaxCode(wrong), { ok: false, failure: 'check-digit-differs' }, wrong)
    }
  }
})

test('other lengths are refused, a personal id too', () => {
  for (const text of ['', '010010910', '01001091061', '001095012345', '0100109106-01', '0100109106--001']) {
    assert.deepEqual(parseTaxCode(text), { ok: false, failure: 'not-ten-or-thirteen-digits' })
  }
})
