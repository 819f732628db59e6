import assert from 'node:assert/strict'
import test from 'node:test'
import { actionsOf, isClosed, nextState, STATES, TRANSITIONS, type Action, type State } from './workflow.ts'

const states = Object.keys(STATES) as State[]

test('the ten states carry the official codes 1 to 10', () => {
  assert.deepEqual(
    states.map((state) => STATES[state].code),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  )
})

test('every state can be reached from registration and leads on, or is an end', () => {
  const reached = new Set<State>(['registered'])
  for (const state of reached) {
    for (const action of actionsOf(state)) {
      for (const wasAccepted of [true, false]) reached.add(nextState(state, action, wasAccepted)!)
    }
  }
  assert.deepEqual([...reached].toSorted(), states.toSorted())
  assert.deepEqual(states.filter(isClosed), ['refused', 'withdrawn', 'stopped', 'returned'])
})

test('a result that exists is not a result handed over: 9 is not 10', () => {
  assert.equal(nextState('processing', 'resolve', true), 'resolved')
  assert.equal(nextState('resolved', 'return', true), 'returned')
  assert.equal(nextState('processing', 'return', true), undefined)
})

test('nothing but the return is left once a result exists: it can be neither withdrawn nor stopped', () => {
  for (const action of ['withdraw', 'stop', 'request-supplement', 'extend'] as Action[]) {
    assert.equal(nextState('resolved', action, true), undefined)
  }
})

test('a wait ends where it began: at the desk before acceptance, in process after it', () => {
  assert.equal(nextState('awaiting-supplement', 'supplement', false), 'registered')
  assert.equal(nextState('awaiting-supplement', 'supplement', true), 'processing')
  assert.equal(nextState('awaiting-payment', 'record-payment', true), 'processing')
})

test('the table reads as written', (t) => {
  const sentences = states.map((state) => {
    const moves = Object.entries(TRANSITIONS[state]).map(
      ([action, target]) => `${action} -> ${typeof target === 'string' ? target : 'back'}`,
    )
    return `${STATES[state].code} ${state}: ${moves.join(', ') || 'end'}`
  })
  t.assert.snapshot(sentences)
})
