import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { DrivingLicence, PersonSnapshot } from '#modules/registries'
import { findLicenceClass } from '#standards/licence-class/licence-classes.ts'
import type { DrivingPrivilege, LicenceClaims } from '../formats/credential-format.ts'
import { CREDENTIAL_DAYS } from './terms.ts'

/** ISO 18013-5 wants an end; classes for life have none, which RFC 5280 4.1.2.5 writes like this. */
const FOR_LIFE = '9999-12-31'

type Records = {
  readonly person: PersonSnapshot
  readonly licence: DrivingLicence
  /** Name of the organisation that issued the card in force. */
  readonly authority: string
  readonly now: Temporal.Instant
}

type Classes = DrivingLicence['classes']

/** What the registers say, under the names of ISO 18013-5; names keep their marks, since the standard takes UTF-8. */
export function licenceClaims({ person, licence, authority, now }: Records): LicenceClaims {
  const classes = classesInForce(licence)
  const card = cardInForce(licence)
  return {
    elements: {
      family_name: person.familyName ?? person.fullName,
      given_name: [person.middleName, person.givenName].filter(Boolean).join(' '),
      document_number: licence.managementNumber,
      issuing_country: 'VN',
      issuing_authority: authority,
      un_distinguishing_sign: 'VN',
      driving_privileges: classes.map(privilegeOf),
    },
    dates: {
      // A year or month alone is no date: it is left out, not filled up.
      ...(person.birthDate.length === 'yyyy-MM-dd'.length && { birth_date: person.birthDate }),
      issue_date: card?.issuedOn ?? classes[0]!.issuedOn,
      expiry_date: lastTerm(classes),
    },
    mayDrive: drivableWith(classes, now),
  }
}

export function classesInForce({ classes }: Pick<DrivingLicence, 'classes'>): Classes {
  return classes.filter(({ isExpired }) => !isExpired)
}

export function cardInForce({ cards }: Pick<DrivingLicence, 'cards'>): DrivingLicence['cards'][number] | undefined {
  return cards.find(({ replacedOn }) => replacedOn === null)
}

/** Ninety days to the end of the day, and never longer than any class that the credential speaks of. */
export function credentialEnd(licence: DrivingLicence, now: Temporal.Instant): Temporal.Instant {
  const ends = classesInForce(licence).flatMap(({ expiresOn }) => (expiresOn === null ? [] : [endOfDay(expiresOn)]))
  const moments = [endOfDay(vietnamDate(now).add({ days: CREDENTIAL_DAYS })), ...ends]
  return moments.toSorted((a, b) => Temporal.Instant.compare(a, b))[0]!
}

function privilegeOf({ class: code, issuedOn, expiresOn }: Classes[number]): DrivingPrivilege {
  return {
    vehicle_category_code: code,
    issue_date: issuedOn,
    ...(expiresOn !== null && { expiry_date: expiresOn }),
  }
}

function lastTerm(classes: Classes): string {
  const terms = classes.map(({ expiresOn }) => expiresOn ?? FOR_LIFE)
  return terms.toSorted().at(-1) ?? FOR_LIFE
}

/** Law 36/2024/QH15 art. 57: a class lets its holder drive vehicles of others too. */
function drivableWith(classes: Classes, now: Temporal.Instant): readonly string[] {
  const codes = classes.flatMap(({ class: code }) => [
    code,
    ...(findLicenceClass(code, vietnamDate(now))?.implied ?? []),
  ])
  return [...new Set(codes)].toSorted()
}

/** The last day still counts. */
function endOfDay(date: Temporal.PlainDate | string): Temporal.Instant {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant()
}
