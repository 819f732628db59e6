import type { FastifyRequest } from 'fastify'
import type { Problem } from '#kernel/errors.ts'
import { returnPathOf, signInPath } from '#modules/identity'
import { PortalPage } from '../public/portal-page.tsx'
import { ButtonRow, LinkButton, renderPage } from '../ui/index.ts'
import { pageFactsOf, type PageFacts } from './page-facts.ts'
import type { Site } from './site.ts'

/** Every problem that no page could show itself: what happened, the way out, and the code to tell support. */
export function serveProblemPages(site: Site): void {
  site.app.decorate('problemPage', async (problem: Problem, request: FastifyRequest) =>
    renderPage(problemPage(pageFactsOf(site, request), problem)),
  )
}

function problemPage(visit: PageFacts, problem: Problem) {
  const { text, language, request } = visit
  const title = text(`site.problem.${kindOf(problem)}`)
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      <p class="lead">{problem.text[language]}</p>
      {/* A browser keeps what it has posted: loading this page again sends it again, files and once-key included. */}
      {request.method === 'POST' && problem.status === 503 && <p>{text('site.problem.send-again')}</p>}
      <WaysOut visit={visit} problem={problem} />
      <p class="muted">
        {text('site.problem.request')} <span class="code">{request.id}</span>
      </p>
    </PortalPage>
  )
}

function kindOf({ status }: Problem) {
  switch (status) {
    case 401:
      return 'sign-in'
    case 403:
      return 'not-allowed'
    case 404:
      return 'not-found'
    case 409:
      return 'changed'
    case 429:
      return 'too-many'
    case 500:
    case 503:
      return 'unavailable'
    default:
      return 'refused'
  }
}

function WaysOut({ visit, problem }: { readonly visit: PageFacts; readonly problem: Problem }) {
  const { text, path, request } = visit
  const isSignIn = problem.code.startsWith('identity/') || problem.status === 401
  if (isSignIn) {
    const provider = request.url.startsWith('/sign-in/callback/official') ? 'official' : 'citizen'
    const target = returnPathOf(request) ?? (request.url.startsWith('/sign-in') ? '/' : path)
    return (
      <ButtonRow>
        <LinkButton href={signInPath(provider, target)}>{text('site.problem.sign-in-again')}</LinkButton>
        <LinkButton kind="secondary" href="/">
          {text('site.home')}
        </LinkButton>
      </ButtonRow>
    )
  }
  const mayTryAgain = request.method === 'GET' && [409, 429, 500, 503].includes(problem.status)
  return (
    <ButtonRow>
      {mayTryAgain && <LinkButton href={path}>{text('site.problem.try-again')}</LinkButton>}
      <LinkButton kind="secondary" href="/">
        {text('site.home')}
      </LinkButton>
      <LinkButton kind="secondary" href="/help">
        {text('site.help')}
      </LinkButton>
    </ButtonRow>
  )
}
