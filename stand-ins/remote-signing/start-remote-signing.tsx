import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createPages, listenerOf, showPage } from '../serving/pages.tsx'
import { serve } from '../serving/serve.ts'
import type { Served } from '../serving/serve.ts'
import { openAuthorisations } from './authorisations.ts'
import { openCredentialBook } from './credential-book.ts'
import type { CredentialBookOptions } from './credential-book.ts'
import { addServiceRoutes } from './service-routes.ts'
import type { RemoteClient, Service } from './service-routes.ts'
import { Telephone } from './telephone.tsx'

export interface RemoteSigningOptions extends CredentialBookOptions {
  readonly port: number
  /** Who may have something signed. */
  readonly clients: readonly RemoteClient[]
  readonly now?: () => Temporal.Instant
}

const plays = 'dịch vụ ký số từ xa'

/** Plays a remote signing service (CSC API, version 2), and the telephones on which owners of keys approve. */
export function startRemoteSigning({ port, clients, now, ...options }: RemoteSigningOptions): Promise<Served> {
  const clock = now ?? (() => Temporal.Now.instant())
  return serve({
    port,
    build: async (url) => {
      const book = openCredentialBook(options)
      const service: Service = { url, clients, book, authorisations: openAuthorisations(clock), now: clock }
      const app = await createPages(plays)
      addServiceRoutes(app, service)
      addTelephone(app, service)
      return listenerOf(app)
    },
  })
}

type Decision = FastifyRequest<{ Params: { handle: string }; Body: { decision?: string } | null }>

function addTelephone(app: FastifyInstance, { book, authorisations }: Service): void {
  app.get('/', async (_request, reply) =>
    showPage(reply, {
      plays,
      title: 'Ký số từ xa',
      children: <Telephone offers={book.offers} waiting={authorisations.listWaiting()} />,
    }),
  )

  app.post('/approvals/:handle', async ({ params, body }: Decision, reply) => {
    const authorisation = authorisations.find(params.handle)
    if (authorisation?.state !== 'asked') return reply.callNotFound()
    authorisation.state = body?.decision === 'approve' ? 'approved' : 'refused'
    return reply.redirect('/', 303)
  })
}
