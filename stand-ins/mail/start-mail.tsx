import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createPages, listenerOf, showPage } from '../serving/pages.tsx'
import { serve } from '../serving/serve.ts'
import { openMailStore } from './mail-store.ts'
import type { MailStore } from './mail-store.ts'
import { Mailbox, MessageView } from './mailbox-pages.tsx'
import { receiveMail } from './receive-mail.ts'

export interface MailOptions {
  /** Port of the pages; `smtpPort` takes the mail. 0 takes a free one. */
  readonly port: number
  readonly smtpPort: number
  readonly directory: string
}

export interface ServedMail {
  readonly url: string
  readonly smtpUrl: string
  close(): Promise<void>
}

const plays = 'máy chủ thư điện tử'

/** Plays the mail system: takes messages by SMTP, delivers them nowhere, and shows them. */
export async function startMail({ port, smtpPort, directory }: MailOptions): Promise<ServedMail> {
  const store = await openMailStore(join(directory, 'messages'))
  const smtp = await receiveMail(smtpPort, store)
  try {
    const pages = await serve({
      port,
      build: async () => {
        const app = await createPages(plays)
        addMailRoutes(app, store)
        return listenerOf(app)
      },
    })
    return {
      url: pages.url,
      smtpUrl: smtp.url,
      close: async () => void (await Promise.all([pages.close(), smtp.close()])),
    }
  } catch (error) {
    await smtp.close()
    throw error
  }
}

type MailboxRequest = FastifyRequest<{ Querystring: { to?: string } }>
type MessageRequest = FastifyRequest<{ Params: { id: string } }>

function addMailRoutes(app: FastifyInstance, store: MailStore): void {
  app.get('/', async ({ query: { to } }: MailboxRequest, reply) => {
    const recipient = to?.trim() || undefined
    const children = <Mailbox messages={await store.list(recipient)} recipient={recipient} />
    return showPage(reply, { plays, title: 'Hộp thư', children })
  })

  app.get('/message/:id', async ({ params }: MessageRequest, reply) => {
    const message = await store.find(params.id)
    if (!message) return reply.callNotFound()
    const children = <MessageView message={message} />
    return showPage(reply, { plays, title: message.subject || '(không có tiêu đề)', children })
  })

  app.get('/messages', async ({ query: { to } }: MailboxRequest) => ({ messages: await store.list(to) }))
}
