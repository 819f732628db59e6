import type { Call } from '#kernel/operations.ts'
import { ancestors, fullName, getTerritorialUnit } from '#modules/organisations'
import { ethnicGroup, registrationPlace } from './code-lists.ts'
import { type Purpose, recordDisclosure } from './commands/record-disclosure.ts'
import { registriesErrors } from './errors.ts'
import { provenance } from './provenance.ts'
import { findPerson, type PersonRecord } from './queries.ts'
import { todayOf } from './today.ts'
import type { PersonSnapshot } from './views.ts'

/** The record as it is now, with its provenance, to keep beside what it prefilled. Others than the person name a purpose. */
export async function personSnapshot(call: Call, personId: string, purpose?: Purpose): Promise<PersonSnapshot> {
  await recordDisclosure(call, { personId, register: 'population', kind: 'read', purpose })
  const person = await findPerson(call, personId)
  if (!person) throw registriesErrors.problem('person-not-found')
  return await snapshotOf(call, person)
}

async function snapshotOf(call: Call, person: PersonRecord): Promise<PersonSnapshot> {
  return {
    personId: person.id,
    personalId: person.personal_id,
    fullName: person.full_name,
    familyName: person.family_name,
    middleName: person.middle_name,
    givenName: person.given_name,
    birthDate: person.birth_date,
    sex: person.sex,
    birthRegistrationPlace: registrationPlace(person.birth_registration_place),
    nativePlace: person.native_place === null ? null : registrationPlace(person.native_place),
    ethnicGroup: ethnicGroup(person.ethnic_group),
    nationality: person.nationality,
    maritalStatus: person.marital_status,
    permanentResidence: await residence(call, person.permanent_commune, person.permanent_line),
    currentResidence: await residence(call, person.current_commune, person.current_line),
    phone: person.phone,
    identityCard: person.card_issued_on && {
      issuedOn: person.card_issued_on.toString(),
      expiresOn: person.card_expires_on?.toString() ?? null,
    },
    isAlive: person.died_on === null,
    provenance: provenance(call, 'population'),
  }
}

async function residence(call: Call, communeCode: string, line: string) {
  const unit = { code: communeCode, asOf: todayOf(call) }
  const commune = await getTerritorialUnit(call.tx, unit)
  const above = await ancestors(call.tx, unit)
  const text = [line, fullName(commune), ...above.map(fullName)].join(', ')
  return { communeCode, provinceCode: above.at(-1)?.code ?? communeCode, line, text }
}
