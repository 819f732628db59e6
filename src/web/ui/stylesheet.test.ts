import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { uiAssets } from './assets.ts'
import { preloadedFonts } from './fonts.ts'
import { samplePages } from './gallery/sample-pages.ts'
import { renderPage } from './render.tsx'
import { minify, stylesheet } from './stylesheet.ts'

const css = stylesheet().body.toString()

test('the style sheet stays under 12 KB compressed', () => {
  assert.ok(gzipSync(css).byteLength <= 12 * 1024, `${gzipSync(css).byteLength} bytes`)
})

test('a page with its style sheet and its fonts stays under 60 KB compressed', () => {
  for (const path of ['/start', '/question', '/check', '/tracking']) {
    const html = renderPage(samplePages[path]!({ language: 'vi', path }))
    const fonts = preloadedFonts.reduce((sum, font) => sum + font.body.byteLength, 0)
    const bytes = fonts + brotliCompressSync(html).byteLength + brotliCompressSync(css).byteLength
    assert.ok(bytes <= 60_000, `${path}: ${bytes} bytes`)
  }
})

test('minifying keeps the space before a pseudo class of a descendant', () => {
  assert.equal(minify('.a {\n  & :focus { color: red; }\n}\n/* why */'), '.a{& :focus{color: red}}')
})

test('every custom property that is used is defined', () => {
  const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1]))
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]))
  assert.deepEqual([...used.difference(defined)], [])
})

test('each asset has a path of its own and every font that the style sheet names is among them', () => {
  const paths = uiAssets().map((asset) => asset.path)
  assert.equal(new Set(paths).size, paths.length)
  for (const [, url] of css.matchAll(/url\((.*?)\)/g)) assert.ok(paths.includes(String(url)), String(url))
})

test('custom elements are served without types', () => {
  for (const asset of uiAssets().filter((candidate) => candidate.path.endsWith('.js'))) {
    assert.match(asset.body.toString(), /customElements\.define\("sen-/)
    assert.doesNotMatch(asset.body.toString(), /: void|<HTML/)
  }
})
