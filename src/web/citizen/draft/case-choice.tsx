import type { ProcedureVersion } from '#modules/procedures'
import { Radios, usePage } from '../../ui/index.ts'

type CaseChoiceProps = {
  readonly cases: ProcedureVersion['cases']
  readonly question: string
  readonly value?: string | undefined
  readonly error?: string | undefined
}

/** Which case of the procedure: it decides papers, fee and time. */
export function CaseChoice({ cases, question, value, error }: CaseChoiceProps) {
  const { language } = usePage()
  const choices = cases.map(({ code, name, hint }) => ({ value: code, label: name[language], hint: hint?.[language] }))
  return <Radios name="case" label={question} choices={choices} value={value} error={error} isHeading />
}
