import { getProcedureVersion, REGISTER_NAMES, visiblePages, type Register } from '#modules/procedures'
import type { DossierView } from '#modules/dossiers'
import { formatDate, SummaryList, usePage, useText, type SummaryRow } from '../../ui/index.ts'
import { answerInWords } from './answer-in-words.ts'
import type { PlaceNames } from './place-names.ts'

type AnswersSectionProps = { readonly dossier: DossierView; readonly places: PlaceNames }

/** The application page by page, each value with the register it came from; the rest was typed by the applicant. */
export function AnswersSection({ dossier, places }: AnswersSectionProps) {
  const text = useText()
  const { language } = usePage()
  const { form } = getProcedureVersion(dossier.procedure.code, dossier.procedure.version)
  const facts = { answers: dossier.answers, caseCode: dossier.procedure.case, today: dossier.submittedAt.slice(0, 10) }
  const pages = visiblePages(form, facts).map((page) => ({
    ...page,
    fields: page.fields.filter(({ kind }) => kind !== 'file'),
  }))
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{text('office.dossier.answers')}</h2>
      {pages
        .filter(({ fields }) => fields.length > 0)
        .map((page) => (
          <section key={page.code} class="answers-page">
            <h3>{page.question[language]}</h3>
            <SummaryList
              rows={page.fields.map((field): SummaryRow => {
                const value = answerInWords(field, dossier.answers[field.code], { language, places })
                return {
                  label: field.label[language],
                  value:
                    value === undefined ? (
                      <NoAnswer />
                    ) : (
                      <Answer value={value} provided={dossier.provided[field.code]} />
                    ),
                }
              })}
            />
          </section>
        ))}
    </section>
  )
}

function NoAnswer() {
  const text = useText()
  return <span class="muted">{text('office.dossier.answer.none')}</span>
}

type AnswerProps = { readonly value: string; readonly provided: DossierView['provided'][string] | undefined }

function Answer({ value, provided }: AnswerProps) {
  const text = useText()
  const { language } = usePage()
  if (!provided) return <>{value}</>
  const date = formatDate(Temporal.Instant.from(provided.at).toZonedDateTimeISO('Asia/Ho_Chi_Minh'))
  const source = REGISTER_NAMES[provided.source as Register]?.[language] ?? provided.source
  return (
    <>
      {value}
      <br />
      <span class="muted">{text('office.dossier.answer.from', { source, date })}</span>
    </>
  )
}
