import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersIn, formValuesOf, textOf, textsOf } from './form-values.ts'

test('a name that comes once and a name that comes often read alike', () => {
  const form = formValuesOf({ class: ['A1', 'B'], phone: '0912' })
  assert.deepEqual(textsOf(form, 'class'), ['A1', 'B'])
  assert.equal(textOf(form, 'class'), 'A1')
  assert.deepEqual(textsOf(form, 'phone'), ['0912'])
  assert.equal(textOf(form, 'absent'), '')
})

test('a body that is no form, and members that are no text, give nothing', () => {
  assert.equal(formValuesOf(undefined).size, 0)
  assert.equal(formValuesOf('text').size, 0)
  assert.deepEqual(textsOf(formValuesOf({ a: { b: 1 }, c: [1, 'x'] }), 'c'), ['x'])
})

test('names of the form itself are no answers', () => {
  const form = formValuesOf({
    csrfToken: 't',
    onceKey: 'k',
    intent: 'upload',
    remove: '',
    __proto__: 'x',
    email: 'a@b',
  })
  assert.deepEqual(answersIn(form), [['email', ['a@b']]])
})
