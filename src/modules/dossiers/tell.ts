import type { Static } from 'typebox'
import { emit } from '#kernel/events.ts'
import type { Call } from '#kernel/operations.ts'
import { listAccountsOfPerson, listOfficialsInRole } from '#modules/identity'
import { notify, type TemplateKey } from '#modules/notifications'
import { getProcedureVersion } from '#modules/procedures'
import { dossierMoved } from './events.ts'
import type { Dossier } from './history.ts'
import type { Moved } from './schemas.ts'
import { knownDueOf } from './time-of-dossier.ts'

/** Tells the other modules where the dossier stands and answers the caller. */
export async function tellMoved(call: Call, dossier: Dossier): Promise<Static<typeof Moved>> {
  const { id, state, competentOrganisation, version, code } = dossier
  // Registers and payments that were asked on the way have named what they were asked about; the deed is about the dossier.
  call.note({ subject: `dossier:${id}` })
  await emit(call, dossierMoved, { dossierId: id, state, competentOrganisation })
  return { dossierId: id, version, state, code }
}

type Parameters = Readonly<Record<string, string>>

/** Tells the applicant in their inbox and by e-mail; the words are the template's. Who has no account is told on paper. */
export async function tellApplicant(
  call: Call,
  dossier: Dossier,
  template: TemplateKey,
  parameters: Parameters = {},
): Promise<void> {
  for (const recipient of await accountsOfApplicant(call, dossier))
    await tell(call, dossier, { recipient, template, parameters })
}

/** Never the helper: they acted for the person, and what the office says is the person's. */
async function accountsOfApplicant(
  call: Call,
  { helper, submitter, submitterUser }: Dossier,
): Promise<readonly string[]> {
  return helper === null ? [submitterUser] : await listAccountsOfPerson(call, submitter.personId)
}

/** Tells those who hold the role: by default the heads of the desk at the competent organisation; receivers where it is received. */
export async function tellOrganisation(
  call: Call,
  dossier: Dossier,
  template: TemplateKey,
  {
    role = 'one-stop-head',
    ...parameters
  }: Parameters & { readonly role?: 'one-stop-head' | 'reception-officer' } = {},
): Promise<void> {
  const organisation = role === 'reception-officer' ? dossier.receivingPoint : dossier.competentOrganisation
  const officials = await listOfficialsInRole(call, { organisation, role })
  for (const { id } of officials) await tell(call, dossier, { recipient: id, template, parameters })
}

async function tell(
  call: Call,
  dossier: Dossier,
  {
    recipient,
    template,
    parameters,
  }: { readonly recipient: string; readonly template: TemplateKey; readonly parameters: Parameters },
): Promise<void> {
  await notify(call, {
    recipient,
    template,
    // One message for each event of the dossier, however often the handler runs.
    key: `${dossier.id}/${dossier.version}/${template}`,
    subject: `dossier:${dossier.id}`,
    parameters: { ...parameters, code: dossier.code ?? '', procedure: procedureNameOf(dossier) },
  })
}

export function procedureNameOf({ procedure }: Pick<Dossier, 'procedure'>): string {
  return getProcedureVersion(procedure.code, procedure.version).names.official.vi
}

/** The due minute as an instant, which each message writes in the language of its reader; empty while none is known. */
export function dueToTell(dossier: Dossier, now: Temporal.Instant): string {
  return knownDueOf(dossier, now)?.toString() ?? ''
}
