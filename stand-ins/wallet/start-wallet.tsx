import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { createPages, listenerOf, showPage } from '../serving/pages.tsx'
import { serve, type Served } from '../serving/serve.ts'
import { answerRequest, readRequest } from './answer-request.ts'
import { openCardBox, type CardBox } from './card-box.ts'
import type { WalletTrust } from './protocol-callbacks.ts'
import { readCard } from './read-card.ts'
import { receiveOffer } from './receive-offer.ts'
import { Consent, OfferForm, Told, WalletHome } from './wallet-pages.tsx'

export interface WalletOptions {
  readonly port: number
  /** Of the authority whose root the wallet believes. */
  readonly certificatesUrl: string
  /** Folder that keeps the cards over restarts. */
  readonly directory?: string
}

const plays = 'ví giấy tờ trên điện thoại'

/** Plays the telephone of a citizen: a wallet for documents over OpenID4VCI and OpenID4VP. */
export async function startWallet({ port, certificatesUrl, directory }: WalletOptions): Promise<Served> {
  const box = openCardBox(directory)
  const trust: WalletTrust = {
    async anchors() {
      const answer = await fetch(`${certificatesUrl}/ca/root.cer`)
      return [readCertificate(await answer.bytes())]
    },
  }
  return serve({
    port,
    build: async () => {
      const app = await createPages(plays)
      addCardRoutes(app, box)
      addReceiveRoutes(app, box, trust)
      addPresentRoutes(app, box, trust)
      return listenerOf(app)
    },
  })
}

function show(reply: FastifyReply, title: string, children: ComponentChildren): FastifyReply {
  return showPage(reply, { plays, title, children })
}

function addCardRoutes(app: FastifyInstance, box: CardBox): void {
  app.get('/', async (_request, reply) => show(reply, 'Ví giấy tờ', <WalletHome cards={await shownCards(box)} />))
  app.post('/cards/:id/removal', async ({ params }: FastifyRequest<{ Params: { id: string } }>, reply) => {
    box.remove(params.id)
    return reply.redirect('/', 303)
  })
}

type OfferQuery = FastifyRequest<{ Querystring: { offer?: string } }>
type OfferBody = FastifyRequest<{ Body: { link?: string; pin?: string } | null }>

function addReceiveRoutes(app: FastifyInstance, box: CardBox, trust: WalletTrust): void {
  const title = 'Nhận giấy tờ vào ví'
  app.get('/receive', async ({ query }: OfferQuery, reply) =>
    show(reply, title, <OfferForm link={query.offer ?? ''} />),
  )
  app.post('/receive', async ({ body }: OfferBody, reply) => {
    const [link, pin] = [body?.link?.trim() ?? '', body?.pin?.trim() ?? '']
    try {
      for (const card of await receiveOffer({ link, pin, trust })) box.add(card)
    } catch (error) {
      return show(reply.code(400), title, <OfferForm link={link} problem={reasonOf(error)} />)
    }
    return reply.redirect('/', 303)
  })
}

type RequestQuery = FastifyRequest<{ Querystring: { request?: string } }>
type ConsentBody = FastifyRequest<{ Body: { link?: string; card?: string } | null }>

function addPresentRoutes(app: FastifyInstance, box: CardBox, trust: WalletTrust): void {
  const title = 'Xuất trình giấy tờ'
  app.get('/present', async ({ query }: RequestQuery, reply) => {
    const link = query.request?.trim() ?? ''
    try {
      const request = await readRequest(link, trust)
      const formats = request.queries.map(({ format }) => format)
      const cards = (await shownCards(box)).filter(({ card }) => formats.includes(card.format))
      return show(reply, title, <Consent {...{ link, request, cards }} />)
    } catch (error) {
      return show(reply.code(400), title, <Told>Không mở được yêu cầu: {reasonOf(error)}</Told>)
    }
  })
  app.post('/present', async ({ body }: ConsentBody, reply) => {
    const card = box.list().find(({ id }) => id === body?.card)
    if (!card) return reply.callNotFound()
    try {
      const answer = await answerRequest(await readRequest(body?.link ?? '', trust), { card, trust })
      if (!answer.ok) throw new Error(await answer.text())
    } catch (error) {
      return show(reply.code(400), title, <Told>Không xuất trình được: {reasonOf(error)}</Told>)
    }
    return show(reply, title, <Told>Đã xuất trình. Kết quả hiện trên màn hình của người kiểm tra.</Told>)
  })
}

async function shownCards(box: CardBox) {
  return await Promise.all(box.list().map(async (card) => ({ card, values: await readCard(card) })))
}

function reasonOf(error: unknown): string {
  const { errorResponse, message } = error as Error & { errorResponse?: { error_description?: string } }
  return errorResponse?.error_description ?? message
}
