import type { DossierView } from '#modules/dossiers'
import { getProcedureVersion, REGISTER_NAMES, visiblePages, type Field, type Register } from '#modules/procedures'
import { answerInWords } from '../../citizen/answers/answer-in-words.ts'
import type { Places } from '../../citizen/answers/places.ts'
import { DataTable, formatDate, usePage, useText } from '../../ui/index.ts'

type AnswersSectionProps = { readonly dossier: DossierView; readonly places: Places }

/** What the application says and who says it: a register, with its date, or the applicant. */
export function AnswersSection({ dossier, places }: AnswersSectionProps) {
  const text = useText()
  const { language } = usePage()
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{text('office.dossier.answers')}</h2>
      <DataTable
        caption={text('office.dossier.answers')}
        rows={fieldsShown(dossier)}
        rowKey={({ code }) => code}
        columns={[
          { key: 'field', label: text('office.dossier.answer.field'), cell: ({ label }) => label[language] },
          {
            key: 'value',
            label: text('office.dossier.answer.value'),
            cell: (field) =>
              answerInWords(field, dossier.answers[field.code], { language, places }) || (
                <span class="muted">{text('office.dossier.answer.none')}</span>
              ),
          },
          {
            key: 'source',
            label: text('office.dossier.answer.source'),
            cell: ({ code }) => <Provenance provided={dossier.provided[code]} />,
          },
        ]}
      />
    </section>
  )
}

/** Files are listed as parts of the dossier. */
function fieldsShown({ procedure, answers, submittedAt }: DossierView): readonly Field[] {
  const { form } = getProcedureVersion(procedure.code, procedure.version)
  const today = Temporal.Instant.from(submittedAt).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString()
  const pages = visiblePages(form, { answers, caseCode: procedure.case, today })
  return pages.flatMap(({ fields }) => fields.filter(({ kind }) => kind !== 'file'))
}

function Provenance({ provided }: { readonly provided: DossierView['provided'][string] | undefined }) {
  const text = useText()
  const { language } = usePage()
  if (!provided) return <>{text('office.dossier.answer.applicant')}</>
  const date = formatDate(Temporal.Instant.from(provided.at).toZonedDateTimeISO('Asia/Ho_Chi_Minh'))
  const source =
    provided.source === 'account'
      ? text('office.dossier.answer.account')
      : REGISTER_NAMES[provided.source as Register][language]
  return <span class="muted">{text('office.dossier.answer.from', { source, date })}</span>
}
