import type { Site } from '../../http/index.ts'
import { openVisit } from '../../http/visit.ts'
import { listCommunes } from './places.ts'

/** For `sen-communes`: the communes of a province as `[{ value, label }]`; public data. */
export function registerCommunes(site: Site): void {
  site.app.get('/territory/communes', async (request, reply) => {
    const visit = openVisit(site, { request, reply, hasForm: false })
    reply.header('cache-control', 'public, max-age=3600')
    return await listCommunes(visit, visit.query['province'] ?? '')
  })
}
