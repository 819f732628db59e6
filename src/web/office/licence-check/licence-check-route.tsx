import { requirePermission } from '#kernel/permissions.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { getCheck, openCheck } from '#modules/credentials'
import { listLicenceClasses } from '#standards/licence-class/licence-classes.ts'
import { registerFragment, textOf, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { problemErrors } from '../../http/problem-errors.ts'
import { ErrorSummary } from '../../ui/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { CheckPage, CheckStanding } from './check-page.tsx'
import { LICENCE_CHECK_PATH } from './check-view.ts'
import { QuestionForm } from './question-form.tsx'

/** An official asks a telephone for a driving licence, no more of it than needed. */
export function registerLicenceCheck(site: Site): void {
  registerOfficePage(site, { path: LICENCE_CHECK_PATH, show: showQuestion, submit: ask })
  registerOfficePage(site, { path: `${LICENCE_CHECK_PATH}/:checkId`, show: showCheck })
  registerFragment(site, {
    path: `${LICENCE_CHECK_PATH}/:checkId/state`,
    access: 'official',
    show: async (visit) => {
      const check = await checkOf(visit)
      return { content: <CheckStanding check={check} demo={visit.site.settings.demo} />, isFinal: !check.isOpen }
    },
  })
}

async function showQuestion(visit: Visit): Promise<OfficeContent> {
  requirePermission(visit.actor, openCheck.permission)
  const { text, typed } = visit
  const errors = problemErrors(visit)
  const classes = listLicenceClasses(vietnamDate(visit.site.platform.clock.now())).map(({ code }) => code)
  return {
    title: text('licence-check.title'),
    entry: LICENCE_CHECK_PATH,
    errorCount: errors.length,
    content: (
      <>
        <h1>{text('licence-check.title')}</h1>
        <ErrorSummary errors={errors} />
        <QuestionForm
          {...{ classes, errors }}
          question={typed ? textOf(typed, 'question') : 'may-drive'}
          licenceClass={typed ? textOf(typed, 'class') : 'B'}
        />
      </>
    ),
  }
}

async function ask(visit: Visit, { values }: Submission): Promise<Redirect> {
  const question = textOf(values, 'question') === 'whole-licence' ? 'whole-licence' : 'may-drive'
  const { checkId } = await visit.call(openCheck, { question, class: textOf(values, 'class') })
  return { redirect: `${LICENCE_CHECK_PATH}/${checkId}` }
}

async function showCheck(visit: Visit): Promise<OfficeContent> {
  const check = await checkOf(visit)
  return {
    title: visit.text('licence-check.title'),
    entry: LICENCE_CHECK_PATH,
    content: <CheckPage check={check} demo={visit.site.settings.demo} />,
  }
}

async function checkOf(visit: Visit) {
  return await visit.call(getCheck, { checkId: visit.params['checkId'] ?? '' })
}
