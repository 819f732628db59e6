import type { ExpressionBuilder } from 'kysely'
import { Type, type Static } from 'typebox'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { LocalizedText, nullable } from '#kernel/schemas.ts'
import { namesOfAccounts } from '#modules/identity'
import { LONGEST_BATCH } from '../commands/seal-papers.ts'
import type { DossiersTables, PaperRow } from '../tables.ts'
import { PAPER_TITLES } from './paper-titles.ts'

/** A line of the list that an official signs through at once, and what kept it from being signed before. */
export const WaitingPapers = Type.Object({
  total: Type.Integer(),
  papers: Type.Array(
    Type.Object({
      paperId: Type.String(),
      dossierId: nullable(Type.String()),
      dossierCode: nullable(Type.String()),
      form: Type.String(),
      title: LocalizedText,
      number: nullable(Type.String()),
      signerName: nullable(Type.String()),
      standingIn: nullable(Type.String()),
      issuedAt: Type.String(),
      fault: nullable(LocalizedText),
      /** The key is in a device at the signer's own desk: a signing session is opened for each paper. */
      signsAtDesk: Type.Boolean(),
    }),
  ),
})

/** Those that wait for the signature of whoever asks. */
export async function listPapersToSign(call: Call): Promise<Static<typeof WaitingPapers>> {
  return await view(call, papersToSign(call))
}

/** Those of one's organisation that persons have signed and that wait for its seal, or could not be sealed. */
export async function listPapersToSeal(call: Call): Promise<Static<typeof WaitingPapers>> {
  return await view(call, papersBeforeSeal(call).where(isForClerk))
}

export function papersToSign(call: Call) {
  return waitingPapers(call).where('stage', '=', 'awaiting-signature').where('signer', '=', call.actor.id)
}

/** Also those that the clerk has had sealed and that a job is about to seal. */
export function papersBeforeSeal(call: Call) {
  return waitingPapers(call)
    .where('stage', '=', 'awaiting-seal')
    .where('paper.organisation', '=', call.actor.organisation ?? '')
}

/** Nobody has had it sealed yet, or it could not be sealed. */
export function isForClerk(row: ExpressionBuilder<DossiersTables & { paper: PaperRow }, 'paper'>) {
  return row.or([row('paper.sealed_by', 'is', null), row('paper.fault', 'is not', null)])
}

function waitingPapers({ tx }: Call) {
  return tablesOf<DossiersTables>(tx)
    .selectFrom('dossiers.paper as paper')
    .leftJoin('dossiers.dossier as dossier', 'dossier.id', 'paper.dossier_id')
}

async function view(call: Call, waiting: ReturnType<typeof waitingPapers>): Promise<Static<typeof WaitingPapers>> {
  const { total } = await waiting.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await waiting
    .select(['paper.id', 'dossier_id', 'dossier.code', 'form', 'number', 'signer', 'standing_in', 'issued_at', 'fault'])
    .orderBy('issued_at')
    .limit(LONGEST_BATCH)
    .execute()
  const names = await namesOfAccounts(
    call,
    rows.flatMap(({ signer }) => signer ?? []),
  )
  return {
    total,
    papers: rows.map((row) => ({
      paperId: row.id,
      dossierId: row.dossier_id,
      dossierCode: row.code,
      form: row.form,
      title: PAPER_TITLES[row.form],
      number: row.number,
      signerName: names.get(row.signer ?? '') ?? null,
      standingIn: row.standing_in && `${row.standing_in.authority} ${row.standing_in.principal}`,
      issuedAt: row.issued_at.toString(),
      fault: row.fault && { vi: row.fault.vi, en: row.fault.en },
      signsAtDesk: row.fault?.code === 'signatures/signs-at-own-desk',
    })),
  }
}
