import { assignDossier } from '#modules/dossiers'
import { textOf } from '../../../http/index.ts'
import { errorOf, Select, useText } from '../../../ui/index.ts'
import type { ActionFieldsProps, OfficeAction } from './office-action.ts'
import { optional } from './read-text.ts'

/** Without a choice the sender takes the dossier. */
export const assign: OfficeAction = {
  Fields: AssignFields,
  run: (visit, seen, { values, onceKey }) =>
    visit.call(assignDossier, { ...seen, ...optional(values, 'assignee') }, { onceKey }),
}

function AssignFields({ assignees, self, typed, errors }: ActionFieldsProps) {
  const text = useText()
  if (assignees.length === 0) return <p>{text('office.action.assign.none')}</p>
  const maySelf = assignees.some(({ user }) => user === self)
  const others = assignees.filter(({ user }) => user !== self)
  if (maySelf && others.length === 0) return null
  return (
    <Select
      name="assignee"
      id="assign-assignee"
      label={text('office.action.assign.assignee')}
      prompt={maySelf ? text('office.action.assign.self') : undefined}
      options={others.map(({ user, name, openDossiers }) => ({
        value: user,
        label: text('office.action.assign.officer', { name, count: openDossiers }),
      }))}
      value={textOf(typed, 'assignee')}
      error={errorOf(errors, 'assignee')}
    />
  )
}
