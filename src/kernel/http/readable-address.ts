import type { IncomingMessage } from 'node:http'

/**
 * The address as it came, or one that no page has when nobody can read it (broken percent-encoding, no path): Fastify answers those
 * before any hook, without security headers and not from the closed list of errors.
 */
export function readableAddress({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  const path = url.split('?', 1)[0] ?? ''
  const isReadable = isDecodable(path) && (url.startsWith('/') || URL.canParse(url))
  if (isReadable) return url
  return url.startsWith('/api/') ? '/api/unreadable-address' : '/unreadable-address'
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
