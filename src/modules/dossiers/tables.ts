import type { Text } from '#kernel/text.ts'
import type { StandingIn } from '#modules/signatures'
import type { AttachedFile, Consent, Dossier, DossierEvent, ProvidedValue } from './history.ts'
import type { State } from './workflow.ts'

export type DraftRow = {
  id: string
  owner_user: string
  helper_user: string | null
  organisation: string | null
  person_id: string
  consent: Consent | null
  procedure_code: string
  procedure_version: number
  case_code: string | null
  answers: Record<string, unknown>
  provided: Record<string, ProvidedValue>
  version: number
  created_at: Temporal.Instant
  updated_at: Temporal.Instant
  expires_at: Temporal.Instant
}

export type DossierRow = {
  id: string
  version: number
  state: State
  code: string | null
  procedure_code: string
  procedure_version: number
  submitter_user: string
  subject_person: string
  receiving_point: string
  competent_organisation: string
  step: string | null
  step_role: string | null
  assignee: string | null
  submitted_at: Temporal.Instant
  due_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  search_key: string
  facts: Dossier
}

export type EventRow = {
  dossier_id: string
  sequence: number
  kind: DossierEvent['kind']
  occurred_at: Temporal.Instant
  actor_kind: string
  actor_id: string
  organisation: string | null
  body: DossierEvent
}

export type PaperForm = '01' | '02' | '03' | '04' | '05' | '06' | '07' | 'result'

export type PaperStage = 'awaiting-signature' | 'awaiting-seal' | 'sealed'

export type PaperFault = Text & { readonly code: string }

export type PaperRow = {
  id: string
  dossier_id: string | null
  organisation: string
  form: PaperForm
  code: string
  serial: number | null
  issued_at: Temporal.Instant
  facts: Record<string, unknown>
  stage: PaperStage
  signer: string | null
  standing_in: StandingIn | null
  number: string | null
  numbered_at: Temporal.Instant | null
  sealed_by: string | null
  content: string | null
  fault: PaperFault | null
}

export type DossiersTables = {
  'dossiers.draft': DraftRow
  'dossiers.draft_file': { draft_id: string; part_code: string } & Pick<AttachedFile, 'sha256' | 'name' | 'bytes'> & {
      media_type: string
    }
  'dossiers.dossier': DossierRow
  'dossiers.event': EventRow
  'dossiers.paper': PaperRow
  'dossiers.upload': {
    sha256: string
    uploaded_by: string
    uploaded_at: Temporal.Instant
    kept_at: Temporal.Instant | null
  }
  'dossiers.counter': { organisation: string; name: string; last: number }
}
