import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromLunarDate, toLunarDate } from './lunar.ts'

// From the official notices of each year; 2028–2030 from printed almanacs.
const firstDayOfTet: Readonly<Record<number, string>> = {
  2019: '2019-02-05',
  2020: '2020-01-25',
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-02',
}

const hungKings: Readonly<Record<number, string>> = {
  2019: '2019-04-14',
  2020: '2020-04-02',
  2021: '2021-04-21',
  2022: '2022-04-10',
  2023: '2023-04-29',
  2024: '2024-04-18',
  2025: '2025-04-07',
  2026: '2026-04-26',
  2027: '2027-04-16',
}

test('Tết falls where the almanacs of 2019 to 2030 have it', () => {
  for (const [year, date] of Object.entries(firstDayOfTet)) {
    assert.equal(fromLunarDate({ year: Number(year), month: 1, day: 1 }).toString(), date)
  }
})

test('the tenth of the third month is Giỗ Tổ, also after a leap second month (2023)', () => {
  for (const [year, date] of Object.entries(hungKings)) {
    assert.equal(fromLunarDate({ year: Number(year), month: 3, day: 10 }).toString(), date)
  }
})

test('Tết of 1985 and 2007 differs from the Chinese new year, because the day begins in Viet Nam', () => {
  assert.equal(fromLunarDate({ year: 1985, month: 1, day: 1 }).toString(), '1985-01-21')
  assert.equal(fromLunarDate({ year: 2007, month: 1, day: 1 }).toString(), '2007-02-17')
})

test('leap months are where the almanacs have them', () => {
  const leapDays = { '2020-05-25': 4, '2023-03-25': 2, '2025-07-26': 6, '2028-06-24': 5 }
  for (const [date, month] of Object.entries(leapDays)) {
    const lunar = toLunarDate(Temporal.PlainDate.from(date))
    assert.deepEqual([lunar.month, lunar.isLeapMonth], [month, true], date)
  }
})

test('every day from 1975 to 2100 goes to its lunar date and, outside leap months, back', () => {
  let previous = toLunarDate(Temporal.PlainDate.from('1974-12-31'))
  for (let date = Temporal.PlainDate.from('1975-01-01'); date.year <= 2100; date = date.add({ days: 1 })) {
    const lunar = toLunarDate(date)
    assert.ok(lunar.day === previous.day + 1 || (lunar.day === 1 && previous.day >= 29), date.toString())
    if (!lunar.isLeapMonth && lunar.day === 10) assert.equal(fromLunarDate(lunar).toString(), date.toString())
    previous = lunar
  }
})
