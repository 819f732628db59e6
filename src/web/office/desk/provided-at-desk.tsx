import { REGISTER_NAMES, type Field, type Register } from '#modules/procedures'
import { answerInWords } from '../../citizen/answers/answer-in-words.ts'
import type { Places } from '../../citizen/answers/places.ts'
import type { Draft } from '../../citizen/draft/draft-on-screen.ts'
import { formatDate, KeyValue, usePage, useText } from '../../ui/index.ts'

type ProvidedAtDeskProps = {
  readonly fields: readonly Field[]
  readonly draft: Pick<Draft, 'provided'>
  readonly places: Places
}

/** What registers hold, to compare with the card on the desk: values side by side, their sources named once below. */
export function ProvidedAtDesk({ fields, draft, places }: ProvidedAtDeskProps) {
  const text = useText()
  const { language } = usePage()
  const given = fields.flatMap((field) => {
    const provided = draft.provided[field.code]
    return provided ? [{ field, provided }] : []
  })
  const sources = new Set(
    given.map(({ provided }) =>
      text('ui.provided.from', {
        source: REGISTER_NAMES[provided.source as Register][language],
        date: formatDate(Temporal.Instant.from(provided.at).toZonedDateTimeISO('Asia/Ho_Chi_Minh')),
      }),
    ),
  )
  return (
    <>
      <KeyValue
        rows={given.map(({ field, provided }) => ({
          label: field.label[language],
          value: answerInWords(field, provided.value, { language, places }),
        }))}
      />
      <p class="muted">{[...sources].join('; ')}</p>
    </>
  )
}
