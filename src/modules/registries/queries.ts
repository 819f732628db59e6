import type { Selectable } from 'kysely'
import { tablesOf } from '#kernel/database.ts'
import type { Call } from '#kernel/operations.ts'
import type { RegistriesTables } from './tables.ts'

export type PersonRecord = Selectable<RegistriesTables['registries.person']>
export type ClassRecord = Selectable<RegistriesTables['registries.driving_licence_class']>

type Reader = Pick<Call, 'tx'>

/** For the sign-in: the internal key of a personal id, and nothing else about the person. */
export async function findPersonId({ tx }: Reader, personalId: string): Promise<string | null> {
  const person = await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.person')
    .select('id')
    .where('personal_id', '=', personalId)
    .executeTakeFirst()
  return person?.id ?? null
}

export async function findPerson({ tx }: Reader, personId: string): Promise<PersonRecord | undefined> {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirst()
}

export async function findPersonByPersonalId({ tx }: Reader, personalId: string): Promise<PersonRecord | undefined> {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.person')
    .selectAll()
    .where('personal_id', '=', personalId)
    .executeTakeFirst()
}

export async function findLicence({ tx }: Reader, personId: string) {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.driving_licence')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function listClasses({ tx }: Reader, licenceId: string): Promise<readonly ClassRecord[]> {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.driving_licence_class')
    .selectAll()
    .where('licence_id', '=', licenceId)
    .orderBy('class')
    .execute()
}

export async function listLicenceStates({ tx }: Reader, licenceIds: readonly string[]) {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.driving_licence as licence')
    .leftJoin('registries.driving_licence_issue as card', (join) =>
      join.onRef('card.licence_id', '=', 'licence.id').on('card.replaced_on', 'is', null),
    )
    .select(['licence.id as licenceId', 'licence.state', 'card.serial'])
    .where('licence.id', 'in', licenceIds)
    .execute()
}

/** Newest first. */
export async function listCards({ tx }: Reader, licenceId: string) {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.driving_licence_issue')
    .selectAll()
    .where('licence_id', '=', licenceId)
    .orderBy('issued_on', 'desc')
    .orderBy('serial', 'desc')
    .execute()
}

export async function findIssueOfDossier({ tx }: Reader, dossierCode: string) {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.driving_licence_issue')
    .selectAll()
    .where('dossier_code', '=', dossierCode)
    .executeTakeFirst()
}

export async function listUnsettledViolations({ tx }: Reader, personId: string) {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.violation')
    .selectAll()
    .where('person_id', '=', personId)
    .where('settled_on', 'is', null)
    .orderBy('decided_on')
    .execute()
}

export async function listHealthCertificates({ tx }: Reader, personId: string, validOn: Temporal.PlainDate) {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.driver_health_certificate')
    .selectAll()
    .where('person_id', '=', personId)
    .where('valid_until', '>=', validOn)
    .orderBy('valid_until', 'desc')
    .execute()
}

type PurposeKey = { readonly reference: string; readonly organisation: string; readonly personId: string }

export async function hasOpenPurpose(
  { tx }: Reader,
  { reference, organisation, personId }: PurposeKey,
): Promise<boolean> {
  const purpose = await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.purpose')
    .select('reference')
    .where('reference', '=', reference)
    .where('organisation', '=', organisation)
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return purpose !== undefined
}

const mostDisclosures = 200

/** Newest first. */
export async function listDisclosures({ tx }: Reader, personId: string) {
  return await tablesOf<RegistriesTables>(tx)
    .selectFrom('registries.disclosure')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(mostDisclosures)
    .execute()
}
