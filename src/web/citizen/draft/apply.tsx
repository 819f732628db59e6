import { vietnamDate } from '#law/vietnamese-dates.ts'
import { listOwnDrafts, openDraft } from '#modules/dossiers'
import { procedureInForce, type ProcedureVersion } from '#modules/procedures'
import { problemErrors } from '../../http/problem-errors.ts'
import { registerPage, textOf, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { getService } from '../../public/find-service.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { BackLink, Button, errorOf, Form, formatDateTime, Notice } from '../../ui/index.ts'
import { CaseChoice } from './case-choice.tsx'
import { LevelNotice } from './level-notice.tsx'
import { caseMissing } from './case-missing.ts'
import { firstPath } from './paths.ts'
import { onScreen } from './draft-on-screen.ts'

/** `/services/<name>/apply`: the case, and a draft begins. What was begun before is offered first. */
export function registerApply(site: Site): void {
  registerPage(site, { path: '/services/:slug/apply', access: 'person', show: showStart, submit: start })
}

async function showStart(visit: Visit) {
  const { text, language, typed, onceKey, path, params } = visit
  const procedure = await procedureOf(visit)
  const errors = problemErrors(visit)
  const question = text('citizen.case.question')
  const isOneCase = procedure.cases.length === 1
  return (
    <PortalPage
      visit={visit}
      title={isOneCase ? procedure.names.inPeoplesWords[language] : question}
      errors={errors}
      before={<BackLink href={`/services/${params['slug']}`} />}
      isInForm
    >
      <DraftsBefore visit={visit} drafts={await draftsOf(visit, procedure.code)} />
      <LevelNotice visit={visit} />
      <Form action={path} onceKey={onceKey}>
        {isOneCase ? (
          <h1>{procedure.names.inPeoplesWords[language]}</h1>
        ) : (
          <CaseChoice
            cases={procedure.cases}
            question={question}
            value={typed && textOf(typed, 'case')}
            error={errorOf(errors, 'case')}
          />
        )}
        <Button>{text(isOneCase ? 'citizen.case.start' : 'ui.continue')}</Button>
      </Form>
    </PortalPage>
  )
}

async function start(visit: Visit, form: Submission): Promise<Redirect> {
  const { code, cases } = await procedureOf(visit)
  const chosen = cases.length === 1 ? cases[0] : cases.find((one) => one.code === textOf(form.values, 'case'))
  if (!chosen) throw caseMissing()
  const draft = await visit.call(openDraft, { procedureCode: code, case: chosen.code }, { onceKey: form.onceKey })
  return { redirect: firstPath(onScreen(draft, visit)) }
}

async function procedureOf(visit: Visit): Promise<ProcedureVersion> {
  const { code } = await getService(visit)
  return procedureInForce(code, vietnamDate(visit.now).toString())
}

type OwnDraft = Awaited<ReturnType<typeof draftsOf>>[number]

async function draftsOf(visit: Visit, procedureCode: string) {
  return (await visit.call(listOwnDrafts, {})).filter((draft) => draft.procedureCode === procedureCode)
}

function DraftsBefore({ visit, drafts }: { readonly visit: Visit; readonly drafts: readonly OwnDraft[] }) {
  const { text } = visit
  if (drafts.length === 0) return null
  return (
    <Notice kind="information" title={text('citizen.draft.before')}>
      <ul>
        {drafts.map(({ draftId, updatedAt }) => (
          <li key={draftId}>
            <a href={`/drafts/${draftId}`}>
              {text('citizen.draft.resume-of', { time: formatDateTime(Temporal.Instant.from(updatedAt)) })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
