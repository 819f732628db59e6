import { submitDossier } from '#modules/dossiers'
import { REGISTER_NAMES, type Field, type FormPage, type Register } from '#modules/procedures'
import { moneyInEnglishWords } from '#standards/money-in-words/money-in-english-words.ts'
import { moneyInVietnameseWords } from '#standards/money-in-words/money-in-vietnamese-words.ts'
import { registerPage, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import {
  BackLink,
  Button,
  Form,
  formatDate,
  Money,
  MoneyInWords,
  Notice,
  Steps,
  SummaryList,
  type SummaryRow,
} from '../../ui/index.ts'
import { answerInWords } from '../answers/answer-in-words.ts'
import { placesOf, type Places } from '../answers/places.ts'
import { localTime } from '../dossier/load-dossier.ts'
import { isVerified, LevelNotice } from './level-notice.tsx'
import { loadDraft, type DraftOnScreen } from './draft-on-screen.ts'
import { draftPath } from './paths.ts'

/** Everything once more before it counts: answers with the way to change them, the fee, and what is still missing. */
export function registerCheckPage(site: Site): void {
  registerPage(site, { path: '/drafts/:draftId/check', access: 'person', show: showAnswers, submit: submit })
}

async function showAnswers(visit: Visit) {
  const { text, language, path, onceKey } = visit
  const screen = await loadDraft(visit)
  const { draft, pages, version, facts } = screen
  const fields = pages.flatMap((page) => page.fields)
  const places = await placesOf(
    visit,
    fields.filter(({ kind }) => kind === 'address').map(({ code }) => facts.answers[code]),
  )
  const title = text('citizen.check.title')
  const last = pages.at(-1)
  const titles = [...pages.map(({ question }) => question[language]), title]
  return (
    <PortalPage
      visit={visit}
      title={title}
      before={last && <BackLink href={draftPath(draft.draftId, last.code)} />}
      isInForm
    >
      <Steps titles={titles} position={titles.length} />
      <h1>{title}</h1>
      <p class="lead">{version.names.official[language]}</p>
      <StillMissing visit={visit} screen={screen} />
      <SummaryList rows={[caseRow(visit, screen)]} />
      {pages.map((page) => (
        <AnswersOf key={page.code} {...{ visit, page, screen, places }} />
      ))}
      <FeeToPay visit={visit} screen={screen} />
      <LevelNotice visit={visit} />
      {draft.problems.length === 0 && isVerified(visit) && (
        <Form action={path} onceKey={onceKey}>
          <p>{text('citizen.check.before-submit')}</p>
          <Button>{text('citizen.check.submit')}</Button>
        </Form>
      )}
    </PortalPage>
  )
}

async function submit(visit: Visit, form: Submission): Promise<Redirect> {
  const draftId = visit.params['draftId'] ?? ''
  const { dossierId } = await visit.call(submitDossier, { draftId }, { onceKey: form.onceKey })
  return { redirect: `/dossiers/${dossierId}/submitted` }
}

type ScreenProps = { readonly visit: Visit; readonly screen: DraftOnScreen }

function StillMissing({ visit, screen }: ScreenProps) {
  const { text, language } = visit
  const { draft, version } = screen
  if (draft.problems.length === 0) return null
  const questionOf = (code: string) => version.form.pages.find((page) => page.code === code)?.question[language] ?? code
  return (
    <Notice kind="warning" title={text('citizen.check.missing')}>
      <ul>
        {draft.problems.map(({ page, errors }) => (
          <li key={page}>
            <a href={`${draftPath(draft.draftId, page)}?from=check`}>{questionOf(page)}</a>
            {errors.map(({ field, message }) => (
              <p key={field}>{message[language]}</p>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function caseRow({ text, language }: Visit, { draft, version }: DraftOnScreen): SummaryRow {
  const chosen = version.cases.find(({ code }) => code === draft.procedure.case)
  const changeHref = version.cases.length > 1 ? `${draftPath(draft.draftId, 'case')}?from=check` : undefined
  return { label: text('citizen.case.label'), value: chosen?.name[language] ?? '', changeHref }
}

type PageOfAnswers = {
  readonly visit: Visit
  readonly page: FormPage
  readonly screen: DraftOnScreen
  readonly places: Places
}

/** The answers of one page; when all of them come from one register, it is named once. */
function AnswersOf({ visit, page, screen, places }: PageOfAnswers) {
  const { text, language } = visit
  const { draft, facts } = screen
  const answers = page.fields
    .map((field) => ({
      field,
      words: answerInWords(field, facts.answers[field.code], { language, places }),
      source: sourceOf(visit, field, screen),
    }))
    .filter(({ field, words }) => words !== '' || !isFilledBySystem(field))
  const sources = new Set(answers.map(({ source }) => source))
  const common = sources.size === 1 ? answers[0]?.source : undefined
  const rows = answers.map(({ field, words, source }) => ({
    label: field.label[language],
    value: (
      <>
        {words === '' ? <span class="muted">{text('citizen.check.empty')}</span> : words}
        {source && !common && (
          <>
            <br />
            <span class="muted">{source}</span>
          </>
        )}
      </>
    ),
    changeHref: field.provided?.mode === 'locked' ? undefined : `${draftPath(draft.draftId, page.code)}?from=check`,
  }))
  return (
    <section>
      <h2>{page.question[language]}</h2>
      {common && <p class="muted">{common}</p>}
      <SummaryList rows={rows} />
    </section>
  )
}

function isFilledBySystem({ kind, provided }: Field): boolean {
  return provided?.mode === 'locked' || kind === 'household-member'
}

/** Nobody is told that a register said what they typed themselves. */
function sourceOf({ text, language }: Visit, field: Field, { draft }: DraftOnScreen): string | undefined {
  const provided = draft.provided[field.code]
  const isTyped = field.provided?.mode !== 'locked' && draft.answers[field.code] !== undefined
  if (!provided || isTyped) return undefined
  const source = REGISTER_NAMES[provided.source as Register][language]
  return text('ui.provided.from', { source, date: formatDate(localTime(provided.at)) })
}

function FeeToPay({ visit, screen }: ScreenProps) {
  const { text, language } = visit
  const { amount, name } = screen.draft.fee
  if (amount === 0)
    return <SummaryList rows={[{ label: text('public.service.fee'), value: text('citizen.fee.none') }]} />
  const words = language === 'vi' ? moneyInVietnameseWords(amount) : moneyInEnglishWords(amount)
  const value = (
    <>
      <Money amount={amount} />
      <br />
      <MoneyInWords words={words} />
      <br />
      <span class="muted">{text('citizen.fee.after-submit')}</span>
    </>
  )
  return (
    <SummaryList title={text('public.service.fee')} rows={[{ label: name ?? text('public.service.fee'), value }]} />
  )
}
