import type { Text } from '#kernel/text.ts'
import type { Basis, IsoDate } from '#law/basis.ts'
import type { LegalClock, WorkingAmount } from '#law/legal-clock.ts'
import type { Channel } from './channel.ts'
import type { Fee, Obligation } from './fee.ts'
import type { Form } from './form.ts'
import type { Part } from './part.ts'
import type { FormNumbers, Process } from './process.ts'
import type { RequirementCheck } from './requirement-check.ts'

/**
 * One version of one administrative procedure, whole: page, parts, fees, form, process and time rule. It is plain JSON; a dossier
 * pins it by (code, version). The parts that Decree 63/2010/NĐ-CP art. 8(2) asks for are all mandatory here.
 */
export type ProcedureVersion = {
  /** National code, `3.000347`. */
  readonly code: string
  readonly version: number
  /** Last part of its address on the portal. */
  readonly slug: string
  readonly validFrom: IsoDate
  readonly validTo?: IsoDate
  /** The decision that published it. */
  readonly publication: Basis
  readonly names: { readonly official: Text; readonly inPeoplesWords: Text }
  readonly summary: Text
  /** What else people type when they look for it. */
  readonly searchWords: readonly string[]
  readonly sector: { readonly code: string; readonly name: Text }
  readonly level: 'central' | 'province' | 'commune'
  readonly subjects: readonly Subject[]
  readonly agency: CompetentAgency
  readonly sequence: readonly Text[]
  readonly ways: readonly SubmissionWay[]
  readonly setsOfDossier: number
  readonly parts: readonly Part[]
  readonly cases: readonly ProcedureCase[]
  readonly clock: ClockRule
  /** How soon missing parts must be told. */
  readonly noticeOfMissingParts: WorkingAmount & { readonly basis: Basis }
  readonly fees: readonly Fee[]
  readonly obligations: readonly Obligation[]
  readonly paperForms: readonly PaperForm[]
  readonly form: Form
  readonly checks: readonly RequirementCheck[]
  readonly process: Process
  readonly formNumbers: FormNumbers
  readonly results: readonly ProcedureResult[]
  readonly requirements: readonly Requirement[]
  readonly legalBasis: readonly Basis[]
}

export type Subject = 'person' | 'business'

export type CompetentAgency = {
  /** Kind of organisation in the directory. */
  readonly kind: 'traffic-police' | 'commune-committee' | 'certifying-body'
  readonly name: Text
  /** What picks the organisation among those of the kind. */
  readonly chosenBy: 'residence-province' | 'residence-commune' | 'place-of-submission'
}

export type SubmissionWay = { readonly channel: Channel; readonly where: Text }

/** A legal clock as a definition states it; the shares of the steps come from the process (`findRules`). */
export type ClockRule = Omit<LegalClock, 'shares'>

/** Trường hợp: adds parts, and may have its own fees, clock and process. */
export type ProcedureCase = {
  readonly code: string
  readonly name: Text
  readonly hint?: Text
  readonly parts?: readonly Part[]
  readonly fees?: readonly Fee[]
  readonly clock?: ClockRule
  readonly process?: Process
}

/** Mẫu đơn, tờ khai: where the official paper form stands. */
export type PaperForm = { readonly name: Text; readonly number?: string; readonly basis: Basis }

export type ProcedureResult = {
  readonly code: string
  readonly name: Text
  readonly kind: 'card' | 'paper' | 'electronic'
  readonly validity: Text
}

export type Requirement = { readonly text: Text; readonly basis: Basis }
