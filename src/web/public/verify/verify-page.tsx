import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#kernel/errors.ts'
import { verifyPostedFiles } from '#modules/signatures'
import { registerPage, type Site, type Visit } from '../../http/index.ts'
import { openVisit } from '../../http/visit.ts'
import { renderPage } from '../../ui/index.ts'
import { PortalPage } from '../portal-page.tsx'
import { ReportSection } from './report-section.tsx'
import { VerifyForm } from './verify-form.tsx'

const RATE = { max: 60 }

/**
 * `/verify`: anybody, any file. The answer to the POST is the report itself: nothing is kept that a redirect could lead to, nothing
 * is changed that a reload could repeat, and so the form needs no token and leaves no cookie.
 */
export function registerVerify(site: Site): void {
  registerPage(site, { path: '/verify', access: 'anyone', show: async (visit) => formPage(visit) })
  site.app.post('/verify', { config: { rateLimit: RATE } }, (request, reply) => answer(site, request, reply))
}

async function answer(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const visit = openVisit(site, { request, reply, hasForm: false })
  const page = await verifyPostedFiles(site.platform, request).then(
    (report) => reportPage(visit, report),
    (error: unknown) => {
      if (!(error instanceof Problem) || error.status >= 500) throw error
      reply.code(error.status)
      return formPage({ ...visit, problem: error })
    },
  )
  await reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page))
}

function formPage(visit: Visit) {
  const { text, language, problem } = visit
  const title = text('verify.title')
  const error = problem?.text[language]
  return (
    <PortalPage visit={visit} title={title} errors={error ? [{ field: 'files', message: error }] : []}>
      <h1>{title}</h1>
      <p class="lead">{text('verify.lead')}</p>
      <VerifyForm error={error} />
      <p>{text('verify.not-kept')}</p>
    </PortalPage>
  )
}

function reportPage(visit: Visit, report: Awaited<ReturnType<typeof verifyPostedFiles>>) {
  const title = visit.text('verify.result')
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      <ReportSection report={report} />
      <section>
        <h2>{visit.text('verify.another')}</h2>
        <VerifyForm />
      </section>
    </PortalPage>
  )
}
