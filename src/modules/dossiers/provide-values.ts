import type { Call } from '#kernel/operations.ts'
import { getContact } from '#modules/identity'
import { fieldsOf, type ProcedureVersion, type Source } from '#modules/procedures'
import type { DrivingLicence, PersonSnapshot } from '#modules/registries'
import type { ProvidedValue } from './history.ts'
import { certificatesOnce, licencesOnce, personOnce } from './registers-once.ts'

type Provision = { readonly personId: string; readonly reference: string }

/** The values that registers give to the form, each with its source and time; what a register does not hold is left out. */
export async function provideValues(
  call: Call,
  version: ProcedureVersion,
  { personId, reference }: Provision,
): Promise<Record<string, ProvidedValue>> {
  const provided = fieldsOf(version.form).filter(({ provided: source }) => source !== undefined)
  const registers = new Set(provided.map(({ provided: source }) => source!.register))
  const read = await readRegisters(call, registers, { personId, reference })
  const at = call.now.toString()
  return Object.fromEntries(
    provided.flatMap(({ code, provided: source }) => {
      const value = read[source!.register]?.[source!.item]
      return value === undefined || value === null ? [] : [[code, { value, source: source!.register, at }]]
    }),
  )
}

type Values = Readonly<Record<string, unknown>>

async function readRegisters(
  call: Call,
  registers: ReadonlySet<Source['register']>,
  { personId, reference }: Provision,
): Promise<Partial<Record<Source['register'], Values>>> {
  const purpose = { reference }
  return {
    ...(registers.has('population') && { population: populationValues(await personOnce(call, personId, purpose)) }),
    ...(registers.has('account') && { account: await accountValues(call, personId) }),
    ...(registers.has('driving-licences') && {
      'driving-licences': licenceValues((await licencesOnce(call, personId, purpose))[0]),
    }),
    ...(registers.has('health-certificates') && {
      'health-certificates': certificateValues(await certificatesOnce(call, personId, purpose)),
    }),
  }
}

function populationValues(person: PersonSnapshot): Values {
  const { provinceCode, communeCode, line } = person.currentResidence
  return {
    fullName: person.fullName,
    personalId: person.personalId,
    birthDate: person.birthDate,
    sex: person.sex,
    nationality: person.nationality,
    ethnicGroup: person.ethnicGroup.name,
    nativePlace: person.nativePlace?.name,
    currentResidence: { provinceCode, communeCode, line },
  }
}

/** A helper's own telephone is no contact of the person they help. */
async function accountValues(call: Call, personId: string): Promise<Values> {
  if (call.actor.personId !== personId)
    return { phone: (await personOnce(call, personId, { reference: 'desk' })).phone }
  const { phone, email } = await getContact(call, call.actor.id)
  return { phone, email }
}

function licenceValues(licence: DrivingLicence | undefined): Values {
  const card = licence?.cards.find(({ replacedOn }) => replacedOn === null)
  if (!licence || !card) return {}
  const terms = licence.classes.flatMap(({ expiresOn }) => (expiresOn === null ? [] : [expiresOn])).toSorted()
  return {
    number: licence.managementNumber,
    classes: licence.classes.map((row) => row.class),
    issuedOn: card.issuedOn,
    expiresOn: terms[0],
    issuedBy: card.issuedBy,
  }
}

function certificateValues([longest]: Awaited<ReturnType<typeof certificatesOnce>>): Values {
  return longest ? { number: longest.referenceNumber, validUntil: longest.validUntil } : {}
}
