import { createServer, type Server } from 'node:http'
import { uiAssets } from '../assets.ts'
import { renderPage } from '../render.tsx'
import { samplePages } from './sample-pages.ts'

/** As strict as the product's: what breaks it in the gallery would break there. */
const contentSecurityPolicy = "default-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The gallery and the sample pages, not listening yet. */
export function galleryServer(): Server {
  const assets = new Map(uiAssets().map((asset) => [asset.path, asset]))
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gallery.invalid')
    response.setHeader('content-security-policy', contentSecurityPolicy)
    const asset = assets.get(url.pathname)
    if (asset) return void response.setHeader('content-type', asset.contentType).end(asset.body)
    const page = samplePages[url.pathname]
    if (!page) return void response.writeHead(404).end()
    const language = url.searchParams.get('lang') === 'en' ? 'en' : 'vi'
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(renderPage(page({ language, path: url.pathname })))
  })
}
