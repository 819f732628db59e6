import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#kernel/errors.ts'
import type { Platform } from '#kernel/platform.ts'
import { errors } from '../errors.ts'
import { handOutDocument } from '../signers/desktop/hand-out-document.ts'
import { receiveSignedFile } from '../signers/desktop/receive-signed-file.ts'
import { signingSessionPage } from '../signers/desktop/signing-session-page.ts'
import { LARGEST_FILE } from '../verification/received-files.ts'
import { withReceivedFiles } from './receive-files.ts'

type Addressed = FastifyRequest<{ Params: { sessionId: string; token: string } }>

// Neither has a cookie: whoever knows the address was given it by the page of the session.
const config = { calledBySystem: true, rateLimit: { max: 60 } }

/** Where the signing service at an officer's desk fetches a document and posts it back, and where the page does without script. */
export function registerDesktopSigning(app: FastifyInstance, platform: Platform): void {
  app.get('/signing/:sessionId/:token/van-ban.pdf', { config }, async (request: Addressed, reply) => {
    const document = await handOutDocument(platform, { ...addressOf(request), requestId: request.id })
    return await reply.header('cache-control', 'no-store').type('application/pdf').send(document)
  })

  app.post('/signing/:sessionId/:token', { config, bodyLimit: LARGEST_FILE * 2 }, async (request: Addressed, reply) => {
    const refusal = await refusalOf(() => receive(platform, request))
    const isPage = request.headers.accept?.includes('text/html') ?? false
    return await (isPage ? answerPage(request, reply, refusal) : answerService(request, reply, refusal))
  })
}

function addressOf({ params }: Addressed): { readonly sessionId: string; readonly token: string } {
  const { sessionId, token } = params
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) throw errors.problem('signing-session-not-found')
  return { sessionId, token }
}

async function receive(platform: Platform, request: Addressed): Promise<void> {
  const { sessionId, token } = addressOf(request)
  await withReceivedFiles(request, async ([file, ...more]) => {
    if (!file) throw errors.problem('file-missing')
    if (more.length > 0) throw errors.problem('too-many-files')
    await receiveSignedFile(platform, { sessionId, token, file, requestId: request.id })
  })
}

/** What is our fault, or nobody's, stays an error of HTTP: the service may try again. */
async function refusalOf(work: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return error
    throw error
  }
}

/** As the service expects it: the outcome stands in the body, under HTTP 200. */
async function answerService({ id }: Addressed, reply: FastifyReply, refusal: Problem | undefined): Promise<void> {
  const Message = refusal?.text.vi ?? ''
  await reply.send({ Status: refusal === undefined, Message, FileName: 'van-ban.pdf', FileServer: '', RequestId: id })
}

/** The page of the session shows what became of the file. */
async function answerPage(request: Addressed, reply: FastifyReply, refusal: Problem | undefined): Promise<void> {
  if (refusal?.status === 404) throw refusal
  await reply.redirect(signingSessionPage(request.params.sessionId), 303)
}
