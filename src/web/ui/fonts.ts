import { readFileSync } from 'node:fs'
import { asset, type Asset } from './asset.ts'

type FontFile = { readonly family: string; readonly weight: 400 | 700; readonly asset: Asset }

/** Our subsets (`fonts/README.md`); Tinos is loaded by browsers only where a preview of a document uses it. */
export const fontFiles: readonly FontFile[] = [
  fontFile('Be Vietnam Pro', 400, 'be-vietnam-pro-400.woff2'),
  fontFile('Be Vietnam Pro', 700, 'be-vietnam-pro-700.woff2'),
  fontFile('Tinos', 400, 'tinos-400.woff2'),
  fontFile('Tinos', 700, 'tinos-700.woff2'),
]

export const preloadedFonts: readonly Asset[] = fontFiles
  .filter((file) => file.family === 'Be Vietnam Pro')
  .map((file) => file.asset)

export function fontFaces(): string {
  return fontFiles
    .map(
      (file) =>
        `@font-face{font-family:"${file.family}";font-weight:${file.weight};font-display:swap;` +
        `src:url(${file.asset.path}) format("woff2")}`,
    )
    .join('')
}

function fontFile(family: string, weight: 400 | 700, fileName: string): FontFile {
  const body = readFileSync(new URL(`fonts/${fileName}`, import.meta.url))
  return { family, weight, asset: asset(fileName, 'font/woff2', body) }
}
