import type { Asset } from './asset.ts'
import { elementScripts } from './elements.ts'
import { fontFiles } from './fonts.ts'
import { stylesheet } from './stylesheet.ts'

/** Everything that pages of this design system load; the server answers each path with its body. */
export function uiAssets(): readonly Asset[] {
  return [stylesheet(), ...fontFiles.map((file) => file.asset), ...elementScripts.values()]
}
