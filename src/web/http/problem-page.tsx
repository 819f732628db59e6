import type { FastifyRequest } from 'fastify'
import type { Problem } from '#kernel/errors.ts'
import { returnPathOf, signInPath } from '#modules/identity'
import { ButtonRow, LinkButton, renderPage, type PersonOnPage } from '../ui/index.ts'
import { pageFactsOf, type PageFacts } from './page-facts.ts'
import { isInOffice, personOnProblem, ProblemShell } from './problem-shell.tsx'
import type { Site } from './site.ts'

/** Every problem that no page could show itself: what happened, the way out, and the code to tell support. */
export function serveProblemPages(site: Site): void {
  site.app.decorate('problemPage', async (problem: Problem, request: FastifyRequest) => {
    const facts = pageFactsOf(site, request)
    return renderPage(problemPage(facts, { problem, person: await personOnProblem(facts, problem) }))
  })
}

type Met = { readonly problem: Problem; readonly person: PersonOnPage | undefined }

function problemPage(facts: PageFacts, { problem, person }: Met) {
  const { text, language, request } = facts
  const title = text(`site.problem.${kindOf(problem)}`)
  return (
    <ProblemShell {...{ facts, title, person }}>
      <h1>{title}</h1>
      <p class="lead">{problem.text[language]}</p>
      {problem.status === 404 && (
        <p>{text(isInOffice(facts) ? 'site.problem.not-found-office' : 'site.problem.not-found-hint')}</p>
      )}
      {/* A browser keeps what it has posted: loading this page again sends it again, files and once-key included. */}
      {request.method === 'POST' && problem.status === 503 && <p>{text('site.problem.send-again')}</p>}
      <WaysOut visit={facts} problem={problem} />
      <p class="muted">
        {text('site.problem.request')} <span class="code">{request.id}</span>
      </p>
    </ProblemShell>
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
    const isOfficial = isInOffice(visit) || request.url.startsWith('/sign-in/callback/official')
    const provider = isOfficial ? 'official' : 'citizen'
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
      {isInOffice(visit) ? (
        <LinkButton kind="secondary" href="/office">
          {text('site.office')}
        </LinkButton>
      ) : (
        <LinkButton kind="secondary" href="/">
          {text('site.home')}
        </LinkButton>
      )}
      {problem.status === 404 && !isInOffice(visit) && (
        <LinkButton kind="secondary" href="/track">
          {text('site.track')}
        </LinkButton>
      )}
      <LinkButton kind="secondary" href="/help">
        {text('site.help')}
      </LinkButton>
    </ButtonRow>
  )
}
