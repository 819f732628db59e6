import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Condition } from '../definition/condition.ts'
import { evaluateCondition } from './evaluate-condition.ts'

const today = '2026-11-21'
const holds = (condition: Condition, answers: Record<string, unknown>, caseCode?: string) =>
  evaluateCondition(condition, { answers, today, ...(caseCode && { caseCode }) })

test('an unanswered field makes a condition false and its opposite true', () => {
  assert.equal(holds({ field: 'delivery', equals: 'post' }, {}), false)
  assert.equal(holds({ not: { field: 'delivery', equals: 'post' } }, {}), true)
  assert.equal(holds({ field: 'delivery', equals: 'post' }, { delivery: 'post' }), true)
})

test('blank texts, empty lists and unticked boxes are no answers', () => {
  for (const blank of ['', '  ', [], [''], false, null, {}, { line: '' }]) {
    assert.equal(holds({ answered: 'x' }, { x: blank }), false, JSON.stringify(blank))
  }
  for (const value of ['a', 0, true, ['a'], { line: 'a' }]) {
    assert.equal(holds({ answered: 'x' }, { x: value }), true, JSON.stringify(value))
  }
})

test('what every object inherits is not an answer', () => {
  assert.equal(holds({ answered: 'constructor' }, {}), false)
})

test('branches combine, and a case is matched only when one is chosen', () => {
  const condition: Condition = { all: [{ case: ['late'] }, { any: [{ answered: 'x' }, { field: 'n', in: [1, 2] }] }] }
  assert.equal(holds(condition, { n: 2 }, 'late'), true)
  assert.equal(holds(condition, { n: 3 }, 'late'), false)
  assert.equal(holds(condition, { n: 2 }, 'in-time'), false)
  assert.equal(holds(condition, { n: 2 }), false)
})

test('a list includes any of, or other than, what is named', () => {
  const needsMore: Condition = { field: 'classes', includesOtherThan: ['A1', 'A', 'B1'] }
  assert.equal(holds(needsMore, { classes: ['A1', 'B1'] }), false)
  assert.equal(holds(needsMore, { classes: ['A1', 'B2'] }), true)
  assert.equal(holds(needsMore, { classes: [] }), false)
  assert.equal(holds({ field: 'classes', includesAnyOf: ['C', 'D'] }, { classes: ['A1', 'C'] }), true)
})

test('older than means more than that long before today, whatever an unknown day is', () => {
  const older = (span: { days: number } | { years: number }) => ({ field: 'date', olderThan: span }) as const
  assert.equal(holds(older({ days: 0 }), { date: '2026-11-21' }), false)
  assert.equal(holds(older({ days: 0 }), { date: '2026-11-20' }), true)
  assert.equal(holds(older({ days: 60 }), { date: '2026-09-22' }), false)
  assert.equal(holds(older({ days: 60 }), { date: '2026-09-21' }), true)
  assert.equal(holds(older({ years: 18 }), { date: '2008' }), false)
  assert.equal(holds(older({ years: 18 }), { date: '2007' }), true)
  assert.equal(holds(older({ days: 0 }), { date: '2026-02-31' }), false)
})

const field = fc.constantFrom('a', 'b', 'constructor', '__proto__')
const span = fc.oneof(
  fc.record({ years: fc.nat(200) }),
  fc.record({ months: fc.nat(2000) }),
  fc.record({ days: fc.nat(70_000) }),
)
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ answered: field }),
    fc.record({ case: fc.array(fc.string()) }),
    fc.record({ field, equals: fc.oneof(fc.string(), fc.integer(), fc.boolean()) }),
    fc.record({ field, in: fc.array(fc.oneof(fc.string(), fc.integer())) }),
    fc.record({ field, includesAnyOf: fc.array(fc.string()) }),
    fc.record({ field, includesOtherThan: fc.array(fc.string()) }),
    fc.record({ field, olderThan: span }),
    fc.record({ not: tie('tree') }),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
  ),
}))

test('any condition gives a yes or no on any answers, and its opposite gives the other', () => {
  fc.assert(
    fc.property(tree, fc.dictionary(field, fc.jsonValue()), (condition, answers) => {
      const outcome = holds(condition, answers)
      assert.equal(typeof outcome, 'boolean')
      assert.equal(holds({ not: condition }, answers), !outcome)
    }),
    { numRuns: 2000 },
  )
})
