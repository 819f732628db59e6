import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#kernel/errors.ts'
import { verifyPostedFiles } from '#modules/signatures'
import { registerPage, type Site, type Visit } from '../../http/index.ts'
import { openVisit } from '../../http/visit.ts'
import { renderPage } from '../../ui/index.ts'
import { comparedPage } from './compared-page.tsx'
import { findPaper, verifyPaper } from './issued-paper.tsx'
import { paperPage } from './paper-page.tsx'
import { unknownPaperPage } from './unknown-paper-page.tsx'

const RATE = { max: 60 }

/** `/verify/<code>`: what the code on a paper opens on anybody's telephone. A file sent to it is compared and not kept. */
export function registerVerifyPaper(site: Site): void {
  registerPage(site, { path: '/verify/:code', access: 'anyone', show })
  site.app.post('/verify/:code', { config: { rateLimit: RATE } }, (request, reply) => answer(site, request, reply))
}

async function show(visit: Visit) {
  // Whoever has the code can read the page; that is no reason for search engines to keep it.
  visit.reply.header('x-robots-tag', 'noindex')
  const paper = await findPaper(visit)
  return paper ? paperPage(visit, paper, await verifyPaper(visit, paper)) : unknownPaperPage(visit)
}

async function answer(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const page = await compare(openVisit(site, { request, reply, hasForm: false }))
  await reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page))
}

async function compare(visit: Visit) {
  const paper = await findPaper(visit)
  if (!paper) return unknownPaperPage(visit)
  try {
    return comparedPage(visit, paper, await verifyPostedFiles(visit.site.platform, visit.request))
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    visit.reply.code(error.status)
    return paperPage({ ...visit, problem: error }, paper, await verifyPaper(visit, paper))
  }
}
