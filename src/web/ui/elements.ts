import { readFileSync } from 'node:fs'
import { transformSync } from 'rolldown/utils'
import { asset, type Asset } from './asset.ts'

export type ElementName = 'sen-autosave' | 'sen-communes' | 'sen-desk-signing' | 'sen-refresh' | 'sen-shortcuts'

const names: readonly ElementName[] = [
  'sen-autosave',
  'sen-communes',
  'sen-desk-signing',
  'sen-refresh',
  'sen-shortcuts',
]

/** The custom elements as browsers get them: types removed, nothing bundled, one file each. */
export const elementScripts: ReadonlyMap<ElementName, Asset> = new Map(names.map((name) => [name, compile(name)]))

function compile(name: ElementName): Asset {
  const source = readFileSync(new URL(`elements/${name}.ts`, import.meta.url), 'utf8')
  const result = transformSync(`${name}.ts`, source)
  if (result.errors.length > 0) throw new SyntaxError(`${name}: ${result.errors[0]?.message}`)
  return asset(`${name}.js`, 'text/javascript; charset=utf-8', Buffer.from(result.code))
}
