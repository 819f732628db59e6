import type { Call } from '#kernel/operations.ts'
import { listLicenceStates } from './queries.ts'

export type LicenceState = {
  readonly licenceId: string
  readonly state: 'valid' | 'withheld' | 'revoked'
  /** Of the card in force; null where none is. */
  readonly serial: string | null
}

/** Whether licences still hold and which card is in force; nothing about people, so it leaves no disclosure. */
export async function licenceStatesOf(call: Pick<Call, 'tx'>, licenceIds: readonly string[]): Promise<LicenceState[]> {
  return licenceIds.length === 0 ? [] : await listLicenceStates(call, licenceIds)
}
