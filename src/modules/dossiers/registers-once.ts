import type { Call } from '#kernel/operations.ts'
import {
  drivingLicencesOf,
  healthCertificatesOf,
  personSnapshot,
  type DrivingLicence,
  type PersonSnapshot,
} from '#modules/registries'

type Purpose = { readonly reference: string }

const answers = new WeakMap<Call['tx'], Map<string, Promise<unknown>>>()

/** A submission needs the same records for values, checks, names and competence: each is asked for once in a transaction. */
export function personOnce(call: Call, personId: string, purpose: Purpose): Promise<PersonSnapshot> {
  return once(call, ['person', personId, purpose.reference], () => personSnapshot(call, personId, purpose))
}

export function licencesOnce(call: Call, personId: string, purpose: Purpose): Promise<readonly DrivingLicence[]> {
  return once(call, ['licences', personId, purpose.reference], () => drivingLicencesOf(call, personId, purpose))
}

export function certificatesOnce(
  call: Call,
  personId: string,
  purpose: Purpose,
): ReturnType<typeof healthCertificatesOf> {
  return once(call, ['certificates', personId, purpose.reference], () => healthCertificatesOf(call, personId, purpose))
}

function once<Answer>({ tx }: Call, question: readonly string[], ask: () => Promise<Answer>): Promise<Answer> {
  const known = answers.get(tx) ?? new Map<string, Promise<unknown>>()
  answers.set(tx, known)
  const key = question.join(' ')
  const answer = (known.get(key) as Promise<Answer> | undefined) ?? ask()
  known.set(key, answer)
  return answer
}
