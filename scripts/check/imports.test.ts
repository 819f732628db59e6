import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolveImport } from '../source/imports-of.ts'
import { checkImport, type Manifests } from './imports.ts'
import { checkManifests } from './manifests.ts'

const manifests: Manifests = new Map([
  ['organisations', { uses: [] }],
  ['dossiers', { uses: ['organisations'] }],
])

test('a declared use through the public face is in order', () => {
  assert.equal(check('src/modules/dossiers/store.ts', '#modules/organisations'), undefined)
})

test('a use that the manifest does not list is refused', () => {
  assert.match(check('src/modules/organisations/queries.ts', '#modules/dossiers')!, /does not list 'dossiers'/)
})

test('no way leads past a public face', () => {
  assert.match(check('src/modules/dossiers/store.ts', '../organisations/queries.ts')!, /reaches past/)
  assert.match(check('src/modules/dossiers/store.ts', '#modules/organisations/commands')!, /reaches past/)
  assert.match(check('src/web/office/page.tsx', '../../modules/dossiers/index.ts')!, /import another floor as/)
})

test('nothing looks upwards', () => {
  assert.match(check('src/kernel/audit.ts', '#modules/dossiers')!, /kernel must not know modules/)
  assert.match(check('src/law/basis.ts', '#kernel/clock.ts')!, /law must not know kernel/)
  assert.match(check('src/modules/dossiers/store.ts', '../../web/ui/page.tsx')!, /modules must not know web/)
  assert.match(check('src/kernel/audit.ts', '../../scripts/start.ts')!, /kernel must not know scripts/)
})

test('the composition alone sees manifests', () => {
  assert.equal(check('src/modules.ts', './modules/dossiers/module.ts'), undefined)
  assert.match(check('src/main.ts', './modules/dossiers/store.ts')!, /reaches past/)
  assert.match(check('src/web/web.ts', '../modules/dossiers/module.ts')!, /import another floor as/)
})

test('stand-ins and the browser reach tests only', () => {
  assert.match(check('src/main.ts', '../stand-ins/main.ts')!, /must not know stand-ins/)
  assert.match(check('src/web/ui/page.tsx', '../../../e2e/browser.ts')!, /must not know e2e/)
  assert.equal(check('src/web/ui/page.test.ts', '../../../e2e/browser.ts'), undefined)
  assert.equal(check('src/modules/identity/sign-in.test.ts', '../../../stand-ins/accounts.ts'), undefined)
})

test('a module uses only what stands below it', () => {
  const upsideDown: Manifests = new Map([['organisations', { uses: ['dossiers'] }]])
  assert.match(checkManifests(upsideDown)[0]!, /does not stand below/)
  assert.deepEqual(checkManifests(manifests), [])
})

function check(file: string, specifier: string): string | undefined {
  return checkImport({ file, specifier, target: resolveImport(file, specifier)! }, manifests)
}
