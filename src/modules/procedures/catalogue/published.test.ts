import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { publishedVersions } from '../catalogue.ts'
import { procedureKey } from '../definition/procedure-key.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import digests from './published.json' with { type: 'json' }

test('a published version is never edited: dossiers in process are held to it', () => {
  const now = Object.fromEntries(publishedVersions.map((version) => [procedureKey(version), digestOf(version)]))
  assert.deepEqual(
    now,
    digests,
    'give the changed definition a new version; a new version adds its line to published.json',
  )
})

test('a version is plain JSON and comes back from it unchanged', () => {
  for (const version of publishedVersions) assert.deepEqual(JSON.parse(JSON.stringify(version)), version)
})

/** Its end is not known when it is published, and moves no dossier that pinned it. */
function digestOf({ validTo: _end, ...version }: ProcedureVersion): string {
  return createHash('sha256').update(canonicalJson(version)).digest('hex')
}
