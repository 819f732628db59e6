import { createHash } from 'node:crypto'

/** A file that never changes under its path: served with `cache-control: public, max-age=31536000, immutable`. */
export type Asset = { readonly path: string; readonly contentType: string; readonly body: Buffer }

/** `asset('sen.css', …)` stands at `/assets/sen.<first 10 characters of the content's hash>.css`. */
export function asset(fileName: string, contentType: string, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10)
  const dot = fileName.lastIndexOf('.')
  return { path: `/assets/${fileName.slice(0, dot)}.${hash}${fileName.slice(dot)}`, contentType, body }
}
