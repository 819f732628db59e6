import assert from 'node:assert/strict'
import test from 'node:test'
import { Problem } from '#kernel/errors.ts'
import { formValuesOf } from '../../http/form-values.ts'
import { readAssistance } from './read-assistance.ts'

const today = Temporal.PlainDate.from('2026-11-20')
const right = {
  procedureCode: '3.000348',
  personalId: '036 053 900 606',
  name: 'Hoàng Văn Bình',
  'birthDate.day': '14',
  'birthDate.month': '2',
  'birthDate.year': '1953',
  method: 'signed-paper',
  given: 'yes',
}

function sentences(changes: Partial<typeof right>): string[] {
  try {
    readAssistance(formValuesOf({ ...right, ...changes }), today)
    return []
  } catch (error) {
    return (error as Problem).fields.map(({ message }) => message.vi)
  }
}

test('particulars as on the card are taken, the number with or without spaces', () => {
  assert.deepEqual(sentences({}), [])
  assert.equal(readAssistance(formValuesOf(right), today).personalId, '036053900606')
})

test('each way in which a personal id can be wrong has its own sentence', () => {
  assert.match(sentences({ personalId: '12345' })[0]!, /đủ 12 chữ số/)
  assert.match(sentences({ personalId: '003053900606' })[0]!, /mã tỉnh, thành phố/)
  assert.match(sentences({ personalId: '036253900606' })[0]!, /thế kỷ/)
  assert.match(sentences({ personalId: '036054900606' })[0]!, /năm sinh/)
})

test('a date that does not exist or has not come, and a name with digits, are told at their fields', () => {
  assert.match(sentences({ 'birthDate.day': '31' })[0]!, /ngày sinh có thật/)
  assert.ok(sentences({ 'birthDate.year': '2053' }).some((sentence) => /sau hôm nay/.test(sentence)))
  assert.match(sentences({ name: 'Hoàng Văn B1nh' })[0]!, /không có chữ số/)
})
