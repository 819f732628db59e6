import type { Selectable } from 'kysely'
import { tablesOf, type Tx } from '#kernel/database.ts'
import { formatDate } from '#law/vietnamese-dates.ts'
import { organisationsErrors } from './errors.ts'
import type { OrganisationsTables } from './tables.ts'

export type Organisation = Selectable<OrganisationsTables['organisations.organisation']>
export type Unit = Selectable<OrganisationsTables['organisations.unit']>

type CodeOnDate = { readonly code: string; readonly asOf: Temporal.PlainDate }

/** By its code or its old 13-character code. */
export async function findOrganisation(tx: Tx, { code, asOf }: CodeOnDate): Promise<Organisation | undefined> {
  return await tablesOf<OrganisationsTables>(tx)
    .selectFrom('organisations.organisation')
    .selectAll()
    .where((row) => row.or([row('code', '=', code), row('old_code', '=', code)]))
    .where('valid_from', '<=', asOf)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', asOf)]))
    .executeTakeFirst()
}

export async function getOrganisation(tx: Tx, { code, asOf }: CodeOnDate): Promise<Organisation> {
  const organisation = await findOrganisation(tx, { code, asOf })
  if (!organisation)
    throw organisationsErrors.problem('organisation-not-found', { parameters: { code, date: formatDate(asOf) } })
  return organisation
}

type OrganisationFilter = {
  readonly asOf: Temporal.PlainDate
  readonly kind?: Organisation['kind'] | undefined
  readonly parentCode?: string | undefined
}

export async function listOrganisations(tx: Tx, filter: OrganisationFilter): Promise<readonly Organisation[]> {
  const { asOf, kind, parentCode } = filter
  return await tablesOf<OrganisationsTables>(tx)
    .selectFrom('organisations.organisation')
    .selectAll()
    .where('valid_from', '<=', asOf)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', asOf)]))
    .$if(kind !== undefined, (rows) => rows.where('kind', '=', kind!))
    .$if(parentCode !== undefined, (rows) => rows.where('parent_code', '=', parentCode!))
    .orderBy('level')
    .orderBy('code')
    .execute()
}

/** The organisation and everything above it, nearest first; through `parent_code`, since codes say nothing about the hierarchy. */
export async function listOrganisationLine(tx: Tx, { code, asOf }: CodeOnDate): Promise<readonly Organisation[]> {
  const line: Organisation[] = []
  let next: string | null = code
  while (next !== null && line.length < 10) {
    const organisation: Organisation | undefined = await findOrganisation(tx, { code: next, asOf })
    if (!organisation) break
    line.push(organisation)
    next = organisation.parent_code
  }
  return line
}

export async function listUnits(tx: Tx, { code, asOf }: CodeOnDate): Promise<readonly Unit[]> {
  return await tablesOf<OrganisationsTables>(tx)
    .selectFrom('organisations.unit')
    .selectAll()
    .where('organisation_code', '=', code)
    .where('valid_from', '<=', asOf)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', asOf)]))
    .orderBy('code')
    .execute()
}
