import type { RequestListener } from 'node:http'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ComponentChildren } from 'preact'
import { English, renderPage } from './stand-in-page.tsx'

/** A Fastify instance for the pages and interfaces of one stand-in, with forms and one way to show errors. */
export async function createPages(plays: string): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true })
  await app.register(formbody)
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) console.error(error)
    reply.code(status)
    if (!request.headers.accept?.includes('text/html')) return { error: error.message }
    return showPage(reply, {
      plays,
      title: 'Không thực hiện được yêu cầu',
      children: <Failure reason={error.message} />,
    })
  })
  app.setNotFoundHandler(async (_request, reply) => {
    const children = <Failure reason="404" />
    return showPage(reply.code(404), { plays, title: 'Không tìm thấy trang này', children })
  })
  return app
}

function Failure({ reason }: { readonly reason: string }) {
  return (
    <>
      <p class="problem">
        Yêu cầu không hợp lệ hoặc đã hết hạn. Hãy quay lại nơi bạn bắt đầu và làm lại.
        <English>The request is not valid or has expired. Go back to where you started and try again.</English>
      </p>
      <p>
        <code>{reason}</code>
      </p>
    </>
  )
}

/** The handler of a finished instance, for a server that `serve` has opened. */
export async function listenerOf(app: FastifyInstance): Promise<RequestListener> {
  await app.ready()
  return (request, response) => app.routing(request, response)
}

export interface ShownPage {
  readonly plays: string
  readonly title: string
  readonly children: ComponentChildren
}

export function showPage(reply: FastifyReply, page: ShownPage): FastifyReply {
  return reply.headers(pageHeaders).type('text/html; charset=utf-8').send(renderPage(page))
}

/** Personal data is shown, even if made up: no cache, no script, no frame, no referrer. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const
