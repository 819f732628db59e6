import type { Module } from '#kernel/module.ts'
import { acceptDossier } from './commands/accept-dossier.ts'
import { assignDossier } from './commands/assign-dossier.ts'
import { attachDraftFile } from './commands/attach-draft-file.ts'
import { deleteDraft } from './commands/delete-draft.ts'
import { extendDossier } from './commands/extend-dossier.ts'
import { handOverDossier } from './commands/hand-over-dossier.ts'
import { openAssistedDraft } from './commands/open-assisted-draft.ts'
import { openDraft } from './commands/open-draft.ts'
import { refuseDossier } from './commands/refuse-dossier.ts'
import { removeDraftFile } from './commands/remove-draft-file.ts'
import { requestPayment } from './commands/request-payment.ts'
import { requestSupplement } from './commands/request-supplement.ts'
import { resolveDossier } from './commands/resolve-dossier.ts'
import { resumeDossier } from './commands/resume-dossier.ts'
import { returnResult } from './commands/return-result.ts'
import { saveDraft } from './commands/save-draft.ts'
import { sendBackDossier } from './commands/send-back-dossier.ts'
import { stopDossier } from './commands/stop-dossier.ts'
import { submitDossier } from './commands/submit-dossier.ts'
import { supplementDossier } from './commands/supplement-dossier.ts'
import { suspendDossier } from './commands/suspend-dossier.ts'
import { withdrawDossier } from './commands/withdraw-dossier.ts'
import { deleteExpiredDrafts } from './delete-expired-drafts.ts'
import { deleteUnusedFiles } from './delete-unused-files.ts'
import { apologyAlarm, dueTimePassed } from './due-timers.ts'
import { errors } from './errors.ts'
import { intakeAlarm } from './intake-alarm.ts'
import { onObligationPaid } from './on-obligation-paid.ts'
import * as queries from './operations.ts'
import * as paperOperations from './paper-operations.ts'
import { archivePaper, paperArchiveDue } from './papers/archive-paper.ts'
import { onDocumentSigned } from './papers/on-document-signed.ts'
import { signingRetryDue, signPaper } from './papers/sign-paper.ts'
import { permissions } from './permissions.ts'
import { supplementLapsed } from './supplement-timer.ts'

const COMMANDS = [
  openDraft,
  openAssistedDraft,
  saveDraft,
  attachDraftFile,
  removeDraftFile,
  deleteDraft,
  submitDossier,
  acceptDossier,
  refuseDossier,
  requestSupplement,
  supplementDossier,
  requestPayment,
  assignDossier,
  handOverDossier,
  sendBackDossier,
  suspendDossier,
  resumeDossier,
  extendDossier,
  resolveDossier,
  returnResult,
  withdrawDossier,
  stopDossier,
]

export default {
  name: 'dossiers',
  uses: ['organisations', 'identity', 'signatures', 'notifications', 'payments', 'registries', 'procedures'],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: [...COMMANDS, ...Object.values(queries), ...Object.values(paperOperations)],
  subscriptions: [onObligationPaid, onDocumentSigned],
  jobs: [deleteExpiredDrafts, deleteUnusedFiles, signPaper, archivePaper],
  timers: [intakeAlarm, apologyAlarm, dueTimePassed, supplementLapsed, paperArchiveDue, signingRetryDue],
} satisfies Module
