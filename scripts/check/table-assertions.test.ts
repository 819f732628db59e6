import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileAssertions } from './compile-assertions.ts'
import { assertionsFor } from './table-assertions.ts'

test('each difference between a table type and the database is named', () => {
  const column = { table: 'organisations.loaded_file', nullable: false, filled: false }
  const problems = compileAssertions(
    assertionsFor(
      ['organisations'],
      [
        { ...column, name: 'name', type: 'int4' },
        { ...column, name: 'sha256', type: 'text', nullable: true },
        { ...column, name: 'loaded_at', type: 'timestamptz' },
        { ...column, name: 'forgotten', type: 'text' },
      ],
    ),
  )
  for (const expected of [
    /the tables are organisations\.loaded_file$/,
    /has the columns name, sha256, loaded_at, forgotten$/,
    /name is int4, so number$/,
    /sha256 can be null$/,
    /loaded_at has no default/,
  ]) {
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `nothing says ${expected}`,
    )
  }
})
