import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { DossierView } from '#modules/dossiers'
import { getProcedureVersion, REGISTER_NAMES, visiblePages, type Field, type Register } from '#modules/procedures'
import { answerInWords } from '../../citizen/answers/answer-in-words.ts'
import type { Places } from '../../citizen/answers/places.ts'
import { formatDate, SummaryList, usePage, useText } from '../../ui/index.ts'

type AnswersSectionProps = { readonly dossier: DossierView; readonly places: Places }

/** What the application says; behind a value that nobody typed stands its register, with the date. */
export function AnswersSection({ dossier, places }: AnswersSectionProps) {
  const text = useText()
  const { language } = usePage()
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{text('office.dossier.answers')}</h2>
      <SummaryList
        rows={fieldsShown(dossier).map((field) => {
          const value = answerInWords(field, dossier.answers[field.code], { language, places })
          return {
            label: field.label[language],
            value: <Answer value={value} provided={dossier.provided[field.code]} />,
          }
        })}
      />
    </section>
  )
}

/** Files are listed as parts of the dossier. */
function fieldsShown({ procedure, answers, submittedAt }: DossierView): readonly Field[] {
  const { form } = getProcedureVersion(procedure.code, procedure.version)
  const today = vietnamDate(Temporal.Instant.from(submittedAt)).toString()
  const pages = visiblePages(form, { answers, caseCode: procedure.case, today })
  return pages.flatMap(({ fields }) => fields.filter(({ kind }) => kind !== 'file'))
}

type AnswerProps = { readonly value: string; readonly provided: DossierView['provided'][string] | undefined }

function Answer({ value, provided }: AnswerProps) {
  const text = useText()
  const { language } = usePage()
  if (value === '') return <span class="muted">{text('office.dossier.answer.none')}</span>
  if (!provided) return <>{value}</>
  const date = formatDate(Temporal.Instant.from(provided.at).toZonedDateTimeISO('Asia/Ho_Chi_Minh'))
  const source =
    provided.source === 'account'
      ? text('office.dossier.answer.account')
      : REGISTER_NAMES[provided.source as Register][language]
  return (
    <>
      {value} <span class="muted">{text('office.dossier.answer.from', { source, date })}</span>
    </>
  )
}
