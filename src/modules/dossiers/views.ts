import { Type, type Static } from 'typebox'
import { LocalizedText, nullable } from '#kernel/schemas.ts'

export type { OfferedAction } from './allowed-actions.ts'

const Text = LocalizedText
const NullableString = nullable(Type.String())
const UsedShare = nullable(Type.Number({ description: 'Part of the time that is used up, 0 to 1; above 1 when late' }))

export const FileView = Type.Object({
  partCode: Type.String(),
  sha256: Type.String(),
  name: Type.String(),
  bytes: Type.Integer(),
  mediaType: Type.String(),
})

export const ProvidedView = Type.Object({ value: Type.Unknown(), source: Type.String(), at: Type.String() })

/** A dossier in preparation, with what is still wrong in it, page by page. */
export const DraftView = Type.Object({
  draftId: Type.String(),
  version: Type.Integer(),
  procedure: Type.Object({ code: Type.String(), version: Type.Integer(), case: NullableString }),
  person: Type.Object({ name: Type.String(), personalId: Type.String() }),
  isAssisted: Type.Boolean(),
  answers: Type.Record(Type.String(), Type.Unknown()),
  provided: Type.Record(Type.String(), ProvidedView),
  files: Type.Array(FileView),
  problems: Type.Array(
    Type.Object({ page: Type.String(), errors: Type.Array(Type.Object({ field: Type.String(), message: Text })) }),
  ),
  fee: Type.Object({ amount: Type.Integer(), name: NullableString }),
  updatedAt: Type.String(),
  expiresAt: Type.String(),
})

export const DraftSummary = Type.Object({
  draftId: Type.String(),
  procedureCode: Type.String(),
  procedureName: Text,
  isAssisted: Type.Boolean(),
  personName: Type.String(),
  updatedAt: Type.String(),
  expiresAt: Type.String(),
})

/** The state of the clock at the moment of asking, with the reckoning in sentences that cite their articles. */
export const TimeView = Type.Object({
  state: Type.String(),
  dueAt: NullableString,
  dueInWords: NullableString,
  remainingWorkingMinutes: nullable(Type.Integer()),
  isOverdue: Type.Boolean(),
  forecastAt: NullableString,
  isForecastLate: Type.Boolean(),
  apologyBy: NullableString,
  usedShare: UsedShare,
  explanation: Type.Array(Type.String()),
  steps: Type.Array(
    Type.Object({
      step: Type.String(),
      name: Text,
      role: Type.String(),
      verdict: Type.String(),
      usedMinutes: Type.Integer(),
      budgetMinutes: Type.Integer(),
      dueAt: NullableString,
    }),
  ),
})

export const TimelineEntry = Type.Object({
  at: Type.String(),
  kind: Type.String(),
  title: Text,
  detail: NullableString,
  by: NullableString,
})

export const PaperView = Type.Object({
  paperId: Type.String(),
  form: Type.String(),
  title: Text,
  issuedAt: Type.String(),
  /** Of the page that verifies it. */
  code: Type.String(),
  number: NullableString,
  stage: Type.String(),
  isSigned: Type.Boolean(),
})

const Person = Type.Object({
  name: Type.String(),
  personalId: Type.String(),
  birthDate: Type.String(),
  address: Type.String(),
  phone: NullableString,
  email: NullableString,
})

const Organisation = Type.Object({ code: Type.String(), name: Type.String() })

/** A whole dossier, as its own organisation and its own applicant see it; `actions` are those that this reader may do now. */
export const DossierView = Type.Object({
  dossierId: Type.String(),
  version: Type.Integer(),
  code: NullableString,
  state: Type.String(),
  stateCode: Type.Integer(),
  stateName: Text,
  procedure: Type.Object({
    code: Type.String(),
    version: Type.Integer(),
    name: Text,
    case: Type.String(),
    caseName: Text,
  }),
  channel: Type.String(),
  submitter: Person,
  subject: Person,
  representative: nullable(Person),
  helper: nullable(Type.Object({ name: Type.String(), consentMethod: Type.String(), consentAt: Type.String() })),
  helpPoint: nullable(Organisation),
  receivingPoint: Organisation,
  competentOrganisation: Organisation,
  answers: Type.Record(Type.String(), Type.Unknown()),
  provided: Type.Record(Type.String(), ProvidedView),
  files: Type.Array(FileView),
  checks: Type.Array(Type.Object({ check: Type.String(), name: Text, outcome: Type.String(), message: Text })),
  step: nullable(Type.Object({ code: Type.String(), name: Text, role: Type.String() })),
  assignee: nullable(Type.Object({ user: Type.String(), name: Type.String() })),
  payment: Type.Object({ status: Type.String(), obligationId: NullableString, amount: Type.Integer() }),
  delivery: Type.Object({ method: Type.String(), address: NullableString, status: Type.String() }),
  synchronisation: Type.Object({ status: Type.String() }),
  supplement: nullable(
    Type.Object({
      points: Type.Array(Type.String()),
      reason: Type.String(),
      requestedAt: Type.String(),
      answerBy: Type.String(),
    }),
  ),
  extension: nullable(Type.Object({ from: Type.String(), to: Type.String(), reason: Type.String() })),
  suspension: nullable(Type.Object({ reason: Type.String(), since: Type.String() })),
  result: nullable(Type.Object({ code: Type.String(), name: Type.String(), number: Type.String() })),
  ending: nullable(Type.Object({ reason: Type.String() })),
  submittedAt: Type.String(),
  acceptedAt: NullableString,
  resolvedAt: NullableString,
  returnedAt: NullableString,
  time: nullable(TimeView),
  timeline: Type.Array(TimelineEntry),
  papers: Type.Array(PaperView),
  actions: Type.Array(Type.String()),
  pauseReasons: Type.Array(Type.Object({ reason: Type.String(), name: Text })),
})
export type DossierView = Static<typeof DossierView>

/** A line of a list. */
export const DossierLine = Type.Object({
  dossierId: Type.String(),
  version: Type.Integer(),
  code: NullableString,
  state: Type.String(),
  stateName: Text,
  procedureCode: Type.String(),
  procedureName: Text,
  subjectName: Type.String(),
  channel: Type.String(),
  stepName: nullable(Text),
  stepRole: NullableString,
  stepSince: NullableString,
  assigneeName: NullableString,
  submittedAt: Type.String(),
  dueAt: NullableString,
  isOverdue: Type.Boolean(),
  remainingWorkingMinutes: nullable(Type.Integer()),
  usedShare: UsedShare,
  isForecastLate: Type.Boolean(),
  apologyBy: NullableString,
  paymentStatus: Type.String(),
})
export type DossierLine = Static<typeof DossierLine>

/** What anybody who holds the code may see: no name, no answer. */
export const TrackedView = Type.Object({
  code: Type.String(),
  procedureName: Text,
  organisation: Type.String(),
  stateCode: Type.Integer(),
  stateName: Text,
  submittedAt: Type.String(),
  dueAt: NullableString,
  dueInWords: NullableString,
  isOverdue: Type.Boolean(),
})
