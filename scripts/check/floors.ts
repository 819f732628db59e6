/** The modules, lowest first: each may use only those before it. A new one gets its place here and in ARCHITECTURE.md. */
export const MODULE_ORDER = [
  'organisations',
  'identity',
  'signatures',
  'notifications',
  'payments',
  'registries',
  'credentials',
  'exchange',
  'axis',
  'documents',
  'procedures',
  'dossiers',
  'auctions',
  'petitions',
  'cabinet',
  'consultations',
  'gazette',
  'tasks',
  'reporting',
  'operations-centre',
]

/** What each floor may stand on, besides itself. The composition under `src/` may import every floor. */
const GROUND: Readonly<Record<string, readonly string[]>> = {
  standards: [],
  law: ['standards'],
  kernel: ['standards', 'law'],
  modules: ['standards', 'law', 'kernel'],
  web: ['standards', 'law', 'kernel', 'modules'],
  edge: ['standards', 'law', 'kernel'],
  composition: ['standards', 'law', 'kernel', 'modules', 'web', 'edge'],
  'stand-ins': ['standards'],
}

/** `src/law/basis.ts` → law; `src/main.ts` → composition; undefined for scripts, benches and journeys. */
export function floorOf(file: string): string | undefined {
  const [top, second, ...rest] = file.split('/')
  if (top === 'stand-ins') return top
  if (top !== 'src') return undefined
  return rest.length === 0 ? 'composition' : second
}

export function moduleOf(file: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(file)?.[1]
}

export function mayStandOn(floor: string, ground: string): boolean {
  return floor === ground || (GROUND[floor]?.includes(ground) ?? false)
}
