import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hrefOf, isFiltered, readWorkFilter, workInput } from './work-filter.ts'

test('an address and its filter say the same, back and forth', () => {
  const address =
    '/office/dossiers?view=unit&q=Nguy%E1%BB%85n+Lan&state=processing&procedure=3.000347&sort=submitted&page=3'
  const query = Object.fromEntries(new URL(address, 'http://here.invalid').searchParams)
  const filter = readWorkFilter(query, undefined)
  assert.equal(hrefOf(filter, { page: 3 }), address)
  assert.deepEqual(workInput(filter), {
    view: 'unit',
    search: 'Nguyễn Lan',
    state: 'processing',
    procedureCode: '3.000347',
    sort: 'submitted',
    direction: 'descending',
    page: 3,
  })
})

test('a changed condition leads to the first page', () => {
  const filter = readWorkFilter({ view: 'unit', page: '7' }, undefined)
  assert.equal(hrefOf(filter, { sort: 'submitted' }), '/office/dossiers?view=unit&sort=submitted')
})

test('a list is read from either end, and another order begins at its usual one', () => {
  const filter = readWorkFilter({ view: 'unit', direction: 'descending' }, undefined)
  assert.deepEqual([filter.sort, filter.direction], ['due', 'descending'])
  assert.equal(hrefOf(filter, { page: 2 }), '/office/dossiers?view=unit&direction=descending&page=2')
  assert.equal(hrefOf(filter, { direction: 'ascending' }), '/office/dossiers?view=unit')
  assert.equal(hrefOf(filter, { sort: 'submitted' }), '/office/dossiers?view=unit&sort=submitted')
})

test('my work is the office itself, and the list of all shows what came last', () => {
  assert.equal(hrefOf(readWorkFilter({}, 'mine')), '/office')
  const all = readWorkFilter({}, undefined)
  assert.equal(all.sort, 'submitted')
  assert.equal(hrefOf(all, { sort: 'due' }), '/office/dossiers?view=all&sort=due')
})

test('what makes no sense is left out', () => {
  const filter = readWorkFilter({ view: 'everything', page: '1e9', sort: ['due'], q: ' ' }, undefined)
  assert.deepEqual(
    { view: filter.view, page: filter.page, search: filter.search },
    { view: 'all', page: 1, search: '' },
  )
  assert.equal(isFiltered(filter), false)
})
