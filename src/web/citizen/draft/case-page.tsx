import { saveDraft } from '#modules/dossiers'
import { problemErrors } from '../../http/problem-errors.ts'
import { registerPage, textOf, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { BackLink, Button, errorOf, Form } from '../../ui/index.ts'
import { CaseChoice } from './case-choice.tsx'
import { caseMissing } from './case-missing.ts'
import { loadDraft, onScreen } from './draft-on-screen.ts'
import { checkPath, firstPath } from './paths.ts'

/** The case of a draft may change until it is submitted; answers stay, and what no longer belongs is left out. */
export function registerCasePage(site: Site): void {
  registerPage(site, { path: '/drafts/:draftId/case', access: 'person', show: showCase, submit: changeCase })
}

async function showCase(visit: Visit) {
  const { text, typed, path, query } = visit
  const screen = await loadDraft(visit)
  const { draft, version } = screen
  const errors = problemErrors(visit)
  const question = text('citizen.case.question')
  const back = query['from'] === 'check' ? checkPath(screen) : `/services/${version.slug}`
  return (
    <PortalPage visit={visit} title={question} errors={errors} before={<BackLink href={back} />} isInForm>
      <Form action={path}>
        <CaseChoice
          cases={version.cases}
          question={question}
          value={typed ? textOf(typed, 'case') : (draft.procedure.case ?? undefined)}
          error={errorOf(errors, 'case')}
        />
        <Button>{text('ui.continue')}</Button>
      </Form>
    </PortalPage>
  )
}

async function changeCase(visit: Visit, form: Submission): Promise<Redirect> {
  const { draft, version } = await loadDraft(visit)
  const chosen = version.cases.find(({ code }) => code === textOf(form.values, 'case'))
  if (!chosen) throw caseMissing()
  const saved = await visit.call(saveDraft, { draftId: draft.draftId, case: chosen.code, answers: {} })
  const screen = onScreen(saved, visit)
  return { redirect: visit.query['from'] === 'check' ? checkPath(screen) : firstPath(screen) }
}
