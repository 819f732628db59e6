import { Type, type Static } from 'typebox'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import { LocalizedText, nullable } from '#kernel/schemas.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { findOrganisation } from '#modules/organisations'
import { errors } from '../errors.ts'
import type { DossiersTables } from '../tables.ts'
import { PAPER_TITLES } from './paper-titles.ts'

/** What the code on a paper opens to whoever holds the paper: what it is and who issued it, nothing about the applicant. */
export const LookedUpPaper = Type.Object({
  form: Type.String(),
  title: LocalizedText,
  organisation: Type.String(),
  number: nullable(Type.String()),
  issuedAt: Type.String(),
  numberedAt: nullable(Type.String()),
  dossierCode: nullable(Type.String()),
  stage: Type.String(),
  content: nullable(Type.String({ description: 'SHA-256 of the signed PDF' })),
})

export async function lookUpPaper(call: Call, code: string): Promise<Static<typeof LookedUpPaper>> {
  const paper = await tablesOf<DossiersTables>(call.tx)
    .selectFrom('dossiers.paper as paper')
    .leftJoin('dossiers.dossier as dossier', 'dossier.id', 'paper.dossier_id')
    .select(['form', 'organisation', 'number', 'issued_at', 'numbered_at', 'stage', 'content', 'dossier.code'])
    .where('paper.code', '=', code)
    .executeTakeFirst()
  if (!paper) throw errors.problem('paper-not-found')
  const issuer = await findOrganisation(call.tx, { code: paper.organisation, asOf: vietnamDate(call.now) })
  return {
    form: paper.form,
    title: PAPER_TITLES[paper.form],
    organisation: issuer?.name ?? paper.organisation,
    number: paper.number,
    issuedAt: paper.issued_at.toString(),
    numberedAt: paper.numbered_at?.toString() ?? null,
    dossierCode: paper.code,
    stage: paper.stage,
    content: paper.content,
  }
}
