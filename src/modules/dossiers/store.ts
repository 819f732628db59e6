import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { searchKey } from '#standards/vietnamese-text/search-key.ts'
import { errors } from './errors.ts'
import { digestsOfEvents } from './event-text.ts'
import type { Dossier, DossierEvent, RecordedEvent, Submission } from './history.ts'
import { stepRoleOf } from './process.ts'
import { applyEvent, projectDossier } from './project.ts'
import type { DossierRow, DossiersTables } from './tables.ts'
import { dueInstantOf } from './time-of-dossier.ts'

/** Locks the dossier for the rest of the transaction; a second officer waits here and then sees the new version. */
export async function lockDossier(tx: Tx, id: string): Promise<Dossier> {
  const row = await tablesOf<DossiersTables>(tx)
    .selectFrom('dossiers.dossier')
    .select('facts')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw errors.problem('dossier-not-found')
  return row.facts
}

/** Writes the submission as the first event of a new dossier. */
export async function openDossier(call: Call, submission: Submission): Promise<Dossier> {
  const id = randomUUIDv7()
  const first = recorded(call, 1, { kind: 'submitted', submission })
  const dossier = projectDossier(id, [first])
  await tablesOf<DossiersTables>(call.tx).insertInto('dossiers.dossier').values(rowOf(dossier)).execute()
  await appendEvents(call, id, [first])
  return dossier
}

/** Appends what happened and brings the projection up to date; the only way in which a dossier changes. */
export async function record(call: Call, dossier: Dossier, ...happened: readonly DossierEvent[]): Promise<Dossier> {
  if (happened.length === 0) return dossier
  const history = happened.map((event, index) => recorded(call, dossier.version + 1 + index, event))
  const after = history.reduce(applyEvent, dossier)
  await appendEvents(call, dossier.id, history)
  await tablesOf<DossiersTables>(call.tx)
    .updateTable('dossiers.dossier')
    .set(rowOf(after))
    .where('id', '=', dossier.id)
    .execute()
  return after
}

/** The next running number of an organisation under a name; gapless, because the row stays locked until commit. */
export async function drawNumber(tx: Tx, organisation: string, name: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into dossiers.counter (organisation, name, last) values (${organisation}, ${name}, 1)
    on conflict (organisation, name) do update set last = counter.last + 1 returning last`.execute(tx)
  return rows[0]!.last
}

/** Sending the same content in again makes it recent again. */
export async function insertUpload(
  tx: Tx,
  { sha256, uploadedBy, at }: { readonly sha256: string; readonly uploadedBy: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tablesOf<DossiersTables>(tx)
    .insertInto('dossiers.upload')
    .values({ sha256, uploaded_by: uploadedBy, uploaded_at: at })
    .onConflict((conflict) => conflict.columns(['sha256', 'uploaded_by']).doUpdateSet({ uploaded_at: at }))
    .execute()
}

/** A content that belongs to a dossier stays as long as the dossier. */
export async function keepUploads(
  tx: Tx,
  { sha256, at }: { readonly sha256: string; readonly at: Temporal.Instant },
): Promise<void> {
  const uploads = tablesOf<DossiersTables>(tx).updateTable('dossiers.upload')
  await uploads.set({ kept_at: at }).where('sha256', '=', sha256).execute()
}

export async function deleteUploads(tx: Tx, sha256: string): Promise<void> {
  await tablesOf<DossiersTables>(tx).deleteFrom('dossiers.upload').where('sha256', '=', sha256).execute()
}

function recorded(call: Call, sequence: number, event: DossierEvent): RecordedEvent {
  const { kind, id, organisation } = call.actor
  return { sequence, at: call.now.toString(), actor: { kind, id, organisation }, event }
}

/** The audit entry of the deed names the digests of its events: whoever proves the entry, proves the history. */
async function appendEvents(call: Call, dossierId: string, history: readonly RecordedEvent[]): Promise<void> {
  await tablesOf<DossiersTables>(call.tx)
    .insertInto('dossiers.event')
    .values(
      history.map(({ sequence, at, actor, event }) => ({
        dossier_id: dossierId,
        sequence,
        kind: event.kind,
        occurred_at: Temporal.Instant.from(at),
        actor_kind: actor.kind,
        actor_id: actor.id,
        organisation: actor.organisation,
        body: event,
      })),
    )
    .execute()
  call.note({ subject: `dossier:${dossierId}`, detail: digestsOfEvents(history) })
}

/** The row of a dossier: all of it can be computed again from the history. */
export function rowOf(dossier: Dossier): DossierRow {
  return {
    id: dossier.id,
    version: dossier.version,
    state: dossier.state,
    code: dossier.code,
    procedure_code: dossier.procedure.code,
    procedure_version: dossier.procedure.version,
    submitter_user: dossier.submitterUser,
    subject_person: dossier.subject.personId,
    receiving_point: dossier.receivingPoint,
    competent_organisation: dossier.competentOrganisation,
    step: dossier.step,
    step_role: stepRoleOf(dossier),
    assignee: dossier.assignee,
    submitted_at: Temporal.Instant.from(dossier.submittedAt),
    due_at: dueInstantOf(dossier),
    ended_at: dossier.endedAt === null ? null : Temporal.Instant.from(dossier.endedAt),
    search_key: searchKey([dossier.code, dossier.subject.name, dossier.submitter.name].filter(Boolean).join(' ')),
    facts: dossier,
  }
}
