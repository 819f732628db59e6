import type { DossierView, OfferedAction } from '#modules/dossiers'
import { textOf, type FormValues } from '../../http/index.ts'
import { ActionBar, Button, Form, useText, type FieldError } from '../../ui/index.ts'
import type { Assignee } from './actions/office-action.ts'
import { officeActions } from './actions/office-actions.ts'

export type DossierActionsProps = {
  readonly dossier: DossierView
  readonly assignees: readonly Assignee[]
  readonly self: string
  readonly onceKey: string
  readonly typed: FormValues | undefined
  readonly errors: readonly FieldError[]
}

const NOTHING: FormValues = new Map()

/** The workflow's answer to "what may I do now", and nothing else; each opens its own small form. */
export function DossierActions(props: DossierActionsProps) {
  const text = useText()
  const opened = openedAction(props)
  const offered = offeredActions(props.dossier)
  return (
    <ActionBar
      actions={offered.map((action, index) => ({
        id: action,
        label: text(`office.action.${action}`),
        isMain: index === 0 && isWayOn(action, props.dossier),
        isOpen: action === opened,
        form: <ActionForm {...props} action={action} isOpened={action === opened} />,
      }))}
    />
  )
}

/** The usual next step stands out; pauses, refusals and other turns never do. */
function isWayOn(action: OfferedAction, { assignee }: DossierView): boolean {
  return ['accept', 'resolve', 'return', 'hand-over', 'resume'].includes(action) || (action === 'assign' && !assignee)
}

/** In the order of the bar, which is the order of the table. */
export function offeredActions({ actions }: Pick<DossierView, 'actions'>): OfferedAction[] {
  return (Object.keys(officeActions) as OfferedAction[]).filter((action) => actions.includes(action))
}

/** The action whose form came back, when the dossier still allows it. */
export function openedAction({
  dossier,
  typed,
}: Pick<DossierActionsProps, 'dossier' | 'typed'>): OfferedAction | undefined {
  const action = typed && textOf(typed, 'action')
  return offeredActions(dossier).find((offered) => offered === action)
}

type ActionFormProps = DossierActionsProps & { readonly action: OfferedAction; readonly isOpened: boolean }

function ActionForm({ dossier, action, isOpened, onceKey, ...props }: ActionFormProps) {
  const text = useText()
  const { Fields, hasFiles } = officeActions[action]
  const typed = (isOpened && props.typed) || NOTHING
  return (
    <Form action={`/office/dossiers/${dossier.dossierId}`} onceKey={onceKey} hasFiles={hasFiles}>
      {hasFiles && (
        <button type="submit" hidden>
          {text(`office.action.${action}.submit`)}
        </button>
      )}
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="version" value={dossier.version} />
      <p>{text(`office.action.${action}.law`)}</p>
      {Fields && (
        <Fields
          dossier={dossier}
          typed={typed}
          errors={isOpened ? props.errors : []}
          assignees={props.assignees}
          self={props.self}
        />
      )}
      <Button>{text(`office.action.${action}.submit`)}</Button>
    </Form>
  )
}
