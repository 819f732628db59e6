import type { Call } from '#kernel/operations.ts'
import type { Dossier } from '../history.ts'
import type { PaperForm, PaperRow } from '../tables.ts'
import { headOf, issuePaper } from './issue-paper.ts'

type Issue = {
  readonly form: PaperForm
  readonly issuer: string
  /** What this form says besides its head; a result has no number yet. */
  readonly facts: (serial: number | null) => object
  readonly standingIn?: PaperRow['standing_in']
}

/** A paper of one dossier, with the head that all its forms share. */
export async function issueDossierPaper(call: Call, dossier: Dossier, { form, issuer, facts, standingIn }: Issue) {
  const head = await headOf(call, dossier, { form, issuer })
  await issuePaper(call, {
    form,
    issuer,
    dossierId: dossier.id,
    facts: (serial) => ({ ...head, ...facts(serial) }),
    ...(standingIn && { standingIn }),
  })
}
