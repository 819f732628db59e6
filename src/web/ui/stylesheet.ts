import { readFileSync } from 'node:fs'
import { asset, type Asset } from './asset.ts'
import { fontFaces } from './fonts.ts'

/** The order of reading; which rule wins is decided by the layers that `tokens.css` declares first. */
const files = [
  'tokens.css',
  'styles/base.css',
  'styles/citizen-page.css',
  'styles/office-page.css',
  'styles/actions.css',
  'styles/forms.css',
  'styles/content.css',
  'styles/progress.css',
  'styles/lists.css',
  'styles/print.css',
]

let made: Asset | undefined

export function stylesheet(): Asset {
  made ??= asset('sen.css', 'text/css; charset=utf-8', Buffer.from(minify(fontFaces() + files.map(read).join('\n'))))
  return made
}

/** Comments and white space only. The colon is left alone: in `& :focus` the space before it means a descendant. */
export function minify(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}
