import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createPages, listenerOf, showPage } from '../serving/pages.tsx'
import { serve } from '../serving/serve.ts'
import type { Served } from '../serving/serve.ts'
import type { Register } from './answer-ocsp.ts'
import { openCertificateBook } from './certificate-book.ts'
import { CertificateList, offeredReasons } from './certificate-pages.tsx'
import { authorityNames, openHierarchy } from './hierarchy.ts'
import { addIssueRoute } from './issue-route.ts'
import type { CertificateClient } from './issue-route.ts'
import { addProtocolRoutes } from './protocol-routes.ts'

export interface CertificateAuthorityOptions {
  readonly port: number
  /** Who may have certificates issued. */
  readonly clients: readonly CertificateClient[]
  /** Folder that keeps keys, certificates and book over restarts; without it they live as long as the process. */
  readonly directory?: string
  readonly now?: () => Temporal.Instant
}

const plays = 'tổ chức chứng thực chữ ký số'

/** Plays the authority that certifies agencies and officials, with its time-stamp service. */
export async function startCertificateAuthority(options: CertificateAuthorityOptions): Promise<Served> {
  const { port, clients, directory, now = () => Temporal.Now.instant() } = options
  const book = openCertificateBook(directory)
  return serve({
    port,
    build: async (url) => {
      const place = { directory: directory && join(directory, 'hierarchy'), url, now: now() }
      const register: Register = { hierarchy: await openHierarchy(place), book, now }
      const app = await createPages(plays)
      addProtocolRoutes(app, register)
      await addIssueRoute(app, { register, clients, url })
      addPages(app, register)
      return listenerOf(app)
    },
  })
}

type RevokeRequest = FastifyRequest<{
  Params: { authority: string; serialNumber: string }
  Body: { reason?: string } | null
}>

/** For demonstrations anybody at this machine may revoke: nothing else here is worth protecting. */
function addPages(app: FastifyInstance, { book, now }: Register): void {
  app.get('/', async (_request, reply) =>
    showPage(reply, { plays, title: 'Chứng thực chữ ký số', children: <CertificateList book={book} /> }),
  )

  app.post('/certificates/:authority/:serialNumber/revocation', async ({ params, body }: RevokeRequest, reply) => {
    const authority = authorityNames.find((name) => name === params.authority)
    const reason = offeredReasons.find((offered) => offered.reason === body?.reason)?.reason
    const issued = authority && book.findIssued(authority, params.serialNumber)
    if (!issued || !reason) return reply.callNotFound()
    const { serialNumber } = issued
    if (!book.findRevoked(authority, serialNumber)) {
      book.noteRevoked({
        authority,
        serialNumber,
        revokedAt: now().round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
        reason,
      })
    }
    return reply.redirect('/', 303)
  })
}
