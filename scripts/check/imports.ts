import { floorOf, mayStandOn, moduleOf } from './floors.ts'

export type Import = { readonly file: string; readonly specifier: string; readonly target: string }
export type Manifests = ReadonlyMap<string, { readonly uses: readonly string[] }>

/** The test server is started by the same code that starts the platform's; nothing else below may know the scripts. */
const TEST_SERVER = { file: 'src/kernel/testing/database.ts', target: 'scripts/postgres/start-postgres.ts' }

/** Besides the stand-ins, what a test may reach from any floor: the browser, and the whole platform to run on. */
const FOR_TESTS = ['e2e/browser.ts', 'src/modules.ts']

/** What is wrong with one import, told so that the reader knows what to do; undefined when it is in order. */
export function checkImport(found: Import, manifests: Manifests): string | undefined {
  const { file, specifier, target } = found
  const from = floorOf(file)
  if (from === undefined || (file === TEST_SERVER.file && target === TEST_SERVER.target)) return undefined
  const to = floorOf(target) ?? target.split('/')[0]!
  if (isTest(file) && (to === 'stand-ins' || FOR_TESTS.includes(target))) return undefined
  if (!mayStandOn(from, to)) return `${from} must not know ${to}`
  if (from !== to && from !== 'composition' && specifier.startsWith('.') && hasAlias(to))
    return `import another floor as #${to}/…`
  return from === 'modules' || to === 'modules' ? checkModules(found, manifests) : undefined
}

function checkModules({ file, specifier, target }: Import, manifests: Manifests): string | undefined {
  const from = moduleOf(file)
  const to = moduleOf(target)
  if (to === undefined || from === to) return undefined
  // The list of modules stands in the composition: it alone sees manifests.
  if (floorOf(file) === 'composition' && target === `src/modules/${to}/module.ts`) return undefined
  if (specifier !== `#modules/${to}`) return `reaches past the public face: import #modules/${to}`
  if (from === undefined || manifests.get(from)?.uses.includes(to)) return undefined
  return `${from}/module.ts does not list '${to}' under uses`
}

function isTest(file: string): boolean {
  return /\.(test|spec)\.tsx?$|\/testing\//.test(file)
}

function hasAlias(floor: string): boolean {
  return ['kernel', 'law', 'standards', 'modules'].includes(floor)
}
