import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  containsWithoutTones,
  formatDate,
  formatDateTime,
  formatDue,
  formatFileSize,
  formatMoney,
  formatWorkingTime,
  groupPersonalId,
} from './format.ts'

const due = Temporal.PlainDateTime.from('2026-11-30T17:00')

test('a due minute is said in plain words', () => {
  assert.equal(formatDue(due, 'vi'), 'trước 17:00 thứ Hai, 30/11/2026')
  assert.equal(formatDue(due, 'en'), 'before 17:00 on Monday, 30/11/2026')
})

test('an instant is shown in the zone of the law', () => {
  assert.equal(formatDateTime(Temporal.Instant.from('2026-11-30T18:05:00Z')), '01:05 01/12/2026')
})

test('days and months have two digits', () => {
  assert.equal(formatDate(Temporal.PlainDate.from('1988-02-03')), '03/02/1988')
})

test('money is grouped as the language groups it and never breaks across lines', () => {
  assert.equal(formatMoney(135_000, 'vi'), '135.000\u00a0đồng')
  assert.equal(formatMoney(135_000, 'en'), '135,000\u00a0VND')
  assert.equal(formatMoney(0, 'vi'), '0\u00a0đồng')
})

test('working minutes become days and hours, and minutes only on the last day', () => {
  assert.equal(formatWorkingTime(1140, 'vi'), '2 ngày 3 giờ')
  assert.equal(formatWorkingTime(965, 'vi'), '2 ngày')
  assert.equal(formatWorkingTime(65, 'vi'), '1 giờ 5 phút')
  assert.equal(formatWorkingTime(0, 'vi'), '0 phút')
  assert.equal(formatWorkingTime(480, 'vi', 450), '1 ngày')
  assert.equal(formatWorkingTime(560, 'en'), '1 day 1 hour')
})

test('a file is never shown as zero', () => {
  assert.equal(formatFileSize(2_430_000, 'vi'), '2,4\u00a0MB')
  assert.equal(formatFileSize(3, 'vi'), '0,1\u00a0KB')
})

test('twelve digits are grouped, anything else stays as typed', () => {
  assert.equal(groupPersonalId('001088000123'), '001 088 000 123')
  assert.equal(groupPersonalId('00108800012'), '00108800012')
})

test('a search ignores tone marks, đ and case', () => {
  assert.ok(containsWithoutTones('Đổi giấy phép lái xe', ' doi GIAY phep'))
  assert.ok(containsWithoutTones('Nguyễn Thị Hường'.normalize('NFD'), 'nguyen thi huong'))
  assert.ok(!containsWithoutTones('Đổi giấy phép lái xe', 'khai sinh'))
})
