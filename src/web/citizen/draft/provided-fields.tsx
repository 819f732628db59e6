import { vietnamDate } from '#law/vietnamese-dates.ts'
import { REGISTER_NAMES, type Field, type Register } from '#modules/procedures'
import { ProvidedValue, ProvidedValues, usePage } from '../../ui/index.ts'
import { answerInWords } from '../answers/answer-in-words.ts'
import type { Places } from '../answers/places.ts'
import type { Draft } from './draft-on-screen.ts'

type ProvidedFieldsProps = {
  readonly fields: readonly Field[]
  readonly draft: Pick<Draft, 'provided'>
  readonly places: Places
}

/** What the state already holds: shown with register and day, never asked. */
export function ProvidedFields({ fields, draft, places }: ProvidedFieldsProps) {
  const { language } = usePage()
  return (
    <ProvidedValues>
      {fields.map((field) => {
        const provided = draft.provided[field.code]
        if (!provided) return null
        return (
          <ProvidedValue
            key={field.code}
            label={field.label[language]}
            value={answerInWords(field, provided.value, { language, places })}
            source={REGISTER_NAMES[provided.source as Register][language]}
            date={vietnamDate(Temporal.Instant.from(provided.at))}
          />
        )
      })}
    </ProvidedValues>
  )
}
