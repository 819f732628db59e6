import assert from 'node:assert/strict'
import test from 'node:test'
import { exchangeDrivingLicenceV2 } from '../catalogue/exchange-driving-licence/v2.ts'
import type { Field, FieldKind } from '../definition/field.ts'
import { checkValue } from './check-value.ts'

const surroundings = { version: exchangeDrivingLicenceV2, facts: { answers: {}, today: '2026-11-21' } }

function faultsIn(kind: FieldKind, value: unknown): readonly string[] {
  const field: Field = { ...kind, code: 'x', label: { vi: 'X', en: 'X' } }
  return checkValue(field, value, surroundings).map(({ at, message }) => `${at ? `${at}: ` : ''}${message.vi}`)
}

/** Every kind with values that it takes and values that it refuses. */
const kinds: readonly (readonly [kind: FieldKind, takes: readonly unknown[], refuses: readonly unknown[]])[] = [
  [{ kind: 'person-name' }, ['Đỗ Mạnh Cường', 'H’Hen Niê', 'Ê-ban'], ['Cường 3', '<b>', 5, ['Cường']]],
  [{ kind: 'personal-id' }, ['027085900303'], ['27085900303', '027o85900303', 27085900303]],
  [{ kind: 'sex' }, ['male', 'female'], ['nam', true]],
  [{ kind: 'phone' }, ['+84900000303', '0900000303'], ['113', 'xin chào', 900000303]],
  [{ kind: 'email' }, ['a.b@congdan.example'], ['a@b', 'a b@c.vn', 'a@b..vn', '@c.vn', `${'a'.repeat(300)}@c.vn`, {}]],
  [{ kind: 'nationality' }, ['VNM', 'KOR'], ['VN', 'Việt Nam', 84]],
  [{ kind: 'date', period: 'future' }, ['2026-11-21', '2027-02-28'], ['2026-11-20', '2027-02-29', 20270228]],
  [{ kind: 'partial-date', period: 'past' }, ['1953', '1953-02', '1953-02-14'], ['1953-13', '53', '14/2/1953', null]],
  [{ kind: 'licence-classes' }, [['A1', 'B'], ['FB2']], [['A1', 'A1'], ['a1'], 'A1', [1]]],
  [{ kind: 'choice', options: [option('a')] }, ['a'], ['b', ['a'], 'constructor']],
  [{ kind: 'choices', options: [option('a'), option('b')] }, [['a'], ['b', 'a']], [['c'], ['a', 'a'], 'a']],
  [{ kind: 'number', minimum: 1, maximum: 100 }, [1, 100], [0, 101, 1.5, '1', Number.NaN]],
  [{ kind: 'text', maximumLength: 5 }, ['Huế', '<b/>'], ['a\nb', 'abcdef', '\u0007', 5]],
  [{ kind: 'long-text', maximumLength: 9 }, ['a\nb\tc'], ['0123456789', 'a\u0000', '\u2066a']],
  [{ kind: 'household-member' }, ['0198c0de-0000-7000-8000-000000000001'], ['', 'a b', '../1', 7]],
  [
    { kind: 'file', part: 'health-certificate' },
    [['a'.repeat(64)]],
    [['a'], 'a'.repeat(64), Array(5).fill('a'.repeat(64))],
  ],
  [{ kind: 'file', part: 'application' }, [], [['a'.repeat(64)]]],
  [{ kind: 'declaration', statement: { vi: 'X', en: 'X' } }, [true], ['true', 1]],
]

for (const [kind, takes, refuses] of kinds) {
  test(`a ${kind.kind} takes what it should and refuses the rest with a sentence`, () => {
    for (const value of takes) assert.deepEqual(faultsIn(kind, value), [], JSON.stringify(value))
    for (const value of refuses) {
      const [fault] = faultsIn(kind, value)
      assert.match(fault ?? '', /^\p{Lu}.*\.$/u, JSON.stringify(value))
    }
  })
}

test('an address of the map before 01/07/2025 has a district, one of today has none', () => {
  const address = { provinceCode: '01', communeCode: '00166', line: 'Số 12' }
  assert.deepEqual(faultsIn({ kind: 'address', map: 'two-tier' }, address), [])
  assert.deepEqual(faultsIn({ kind: 'address', map: 'three-tier' }, address), ['districtCode: Chọn quận, huyện.'])
  assert.deepEqual(faultsIn({ kind: 'address', map: 'three-tier' }, { ...address, districtCode: '005' }), [])
  assert.equal(faultsIn({ kind: 'address', map: 'two-tier' }, 'Số 12').length, 3)
})

function option(value: string) {
  return { value, label: { vi: value, en: value } }
}
