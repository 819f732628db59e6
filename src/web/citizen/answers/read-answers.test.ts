import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Field } from '#modules/procedures'
import { formValuesOf } from '../../http/form-values.ts'
import { readAnswers, splitDate } from './read-answers.ts'

const label = { vi: 'Mục', en: 'Field' }
const date: Field = { code: 'born', kind: 'partial-date', period: 'past', label }
const classes: Field = { code: 'classes', kind: 'licence-classes', label }
const address: Field = { code: 'home', kind: 'address', map: 'two-tier', label }

const read = (field: Field, body: object) => readAnswers([field], formValuesOf(body))[field.code]

test('the three inputs of a date become one answer, with what is unknown left out', () => {
  const dated = (day: string, month: string, year: string) =>
    read(date, { 'born.day': day, 'born.month': month, 'born.year': year })
  assert.equal(dated('3', '11', '2026'), '2026-11-03')
  assert.equal(dated('', '3', '1960'), '1960-03')
  assert.equal(dated('', '', ' 1960 '), '1960')
  assert.equal(dated('', '', ''), '')
})

test('what cannot be a date comes back into its inputs as it was typed', () => {
  const answer = read(date, { 'born.day': '32', 'born.month': 'mười', 'born.year': '99' })
  assert.deepEqual(splitDate(answer), { year: '99', month: 'mười', day: '32' })
  assert.deepEqual(splitDate(read(date, { 'born.day': '5', 'born.month': '', 'born.year': '1960' })), {
    year: '1960',
    month: '',
    day: '05',
  })
})

test('boxes left empty are an answer, a field that the page did not show is none', () => {
  assert.deepEqual(read(classes, {}), [])
  assert.deepEqual(read(classes, { classes: ['A1', 'B'] }), ['A1', 'B'])
  assert.equal(read(address, {}), undefined)
  assert.deepEqual(read(address, { 'home.province': '01', 'home.commune': '00166', 'home.line': '12' }), {
    provinceCode: '01',
    communeCode: '00166',
    line: '12',
  })
})

test('nobody types over what a register has locked', () => {
  const locked: Field = {
    code: 'name',
    kind: 'person-name',
    label,
    provided: { register: 'population', item: 'fullName', mode: 'locked' },
  }
  assert.deepEqual(readAnswers([locked], formValuesOf({ name: 'Người Khác' })), {})
})
