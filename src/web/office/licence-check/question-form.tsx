import { Button, errorOf, Form, Radios, Select, useText, type FieldError } from '../../ui/index.ts'
import { LICENCE_CHECK_PATH } from './check-view.ts'

type QuestionFormProps = {
  readonly classes: readonly string[]
  readonly errors: readonly FieldError[]
  readonly question: string
  readonly licenceClass: string
}

/** The smaller question stands first and is chosen: the whole licence is asked for on purpose. */
export function QuestionForm({ classes, errors, question, licenceClass }: QuestionFormProps) {
  const text = useText()
  return (
    <>
      <p>{text('licence-check.lead')}</p>
      <Form action={LICENCE_CHECK_PATH}>
        <Radios
          name="question"
          label={text('licence-check.question')}
          value={question}
          error={errorOf(errors, 'question')}
          choices={[
            {
              value: 'may-drive',
              label: text('licence-check.may-drive'),
              hint: text('licence-check.may-drive-hint'),
              reveals: (
                <Select
                  name="class"
                  label={text('licence-check.class')}
                  value={licenceClass}
                  error={errorOf(errors, 'class')}
                  options={classes.map((code) => ({ value: code, label: code }))}
                />
              ),
            },
            {
              value: 'whole-licence',
              label: text('licence-check.whole-licence'),
              hint: text('licence-check.whole-licence-hint'),
            },
          ]}
        />
        <Button>{text('licence-check.open')}</Button>
      </Form>
    </>
  )
}
