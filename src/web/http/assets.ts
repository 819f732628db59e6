import { uiAssets } from '../ui/index.ts'
import type { Site } from './site.ts'

/** Style sheet, fonts and custom elements; their paths carry the hash of their content, so that no browser asks twice. */
export function serveAssets({ app }: Pick<Site, 'app'>): void {
  for (const { path, contentType, body } of uiAssets()) {
    app.get(path, { config: { rateLimit: false } }, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(contentType).send(body),
    )
  }
}
