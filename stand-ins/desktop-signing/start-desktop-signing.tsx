import type { FastifyInstance, FastifyRequest } from 'fastify'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { createPages, listenerOf, showPage } from '../serving/pages.tsx'
import { serve } from '../serving/serve.ts'
import type { Served } from '../serving/serve.ts'
import { Desk } from './desk-page.tsx'
import { openDeskKeys } from './desk-keys.ts'
import type { DeskKeys, DeskKeysOptions } from './desk-keys.ts'
import { followOrder } from './follow-order.ts'
import { answerWebSocket } from './web-socket.ts'

export interface DesktopSigningOptions extends DeskKeysOptions {
  readonly port: number
  readonly now?: () => Temporal.Instant
}

const plays = 'phần mềm ký số tại máy của cán bộ'

/** Plays the signing service at an officer's machine, with the token of one official at a time plugged in. */
export function startDesktopSigning({ port, now, ...options }: DesktopSigningOptions): Promise<Served> {
  const clock = now ?? (() => Temporal.Now.instant())
  const desk: OneDesk = { keys: openDeskKeys(options), pluggedIn: undefined }
  const answer = async (message: string): Promise<string> => {
    const holder = await desk.keys.find(desk.pluggedIn ?? '')
    const timeStampUrl = `${options.office.url}/tsa`
    return JSON.stringify(await followOrder(message, { holder, timeStampUrl, now: clock() }))
  }
  return serve({
    port,
    build: async () => {
      const app = await createPages(plays)
      addDesk(app, desk)
      return listenerOf(app)
    },
    upgrade: (request, socket) => answerWebSocket(request, socket, answer),
  })
}

interface OneDesk {
  readonly keys: DeskKeys
  pluggedIn: string | undefined
}

type Plugging = FastifyRequest<{ Body: { token?: string } | null }>
type CertificateRequest = FastifyRequest<{ Params: { id: string } }>

function addDesk(app: FastifyInstance, desk: OneDesk): void {
  app.get('/', async (_request, reply) =>
    showPage(reply, {
      plays,
      title: 'Ký số tại máy',
      children: <Desk keys={desk.keys.all} pluggedIn={desk.pluggedIn} />,
    }),
  )

  app.post('/token', async ({ body }: Plugging, reply) => {
    desk.pluggedIn = desk.keys.all.find(({ id }) => id === body?.token)?.id
    return reply.redirect('/', 303)
  })

  app.get('/tokens/:id.pem', async ({ params }: CertificateRequest, reply) => {
    const holder = await desk.keys.find(params.id)
    if (!holder) return reply.callNotFound()
    return reply.type('text/plain').send(toPem(holder.certificate.bytes))
  })
}
