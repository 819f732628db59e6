import type { VNode } from 'preact'
import type { DossierView, OfferedAction } from '#modules/dossiers'
import type { FormValues, Submission, Visit } from '../../../http/index.ts'
import type { FieldError } from '../../../ui/index.ts'

/** Which dossier, and the version that the officer saw when the form was shown. */
export type Seen = { readonly dossierId: string; readonly version: number }

export type Assignee = { readonly user: string; readonly name: string; readonly openDossiers: number }

export type ActionFieldsProps = {
  readonly dossier: DossierView
  /** What was typed before; empty when the form is opened for the first time. */
  readonly typed: FormValues
  readonly errors: readonly FieldError[]
  readonly assignees: readonly Assignee[]
  /** Account of the officer at the screen. */
  readonly self: string
}

/** One action of the bar: what its form asks, and the operation that gets it. */
export type OfficeAction = {
  readonly Fields?: (props: ActionFieldsProps) => VNode | null
  /** The form takes files for the parts of the dossier. */
  readonly hasFiles?: true
  readonly run: (visit: Visit, seen: Seen, form: ActionForm) => Promise<Moved>
}

/** Where the dossier stands after the action. */
export type Moved = { readonly state: string }

export type ActionForm = Pick<Submission, 'values' | 'uploads' | 'onceKey'>

export type OfficeActions = Readonly<Record<OfferedAction, OfficeAction>>
