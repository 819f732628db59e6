import type { CredentialState, StateReason } from './tables.ts'

type Standing = { readonly state: CredentialState; readonly reason: StateReason | null }

type Licence = {
  readonly state: 'valid' | 'withheld' | 'revoked'
  /** Of the card in force. */
  readonly serial: string | null
}

/** How a copy in a wallet stands after its licence: revocation is for ever, suspension ends with the withholding. */
export function standingAfter(copy: Standing & { readonly cardSerial: string }, licence: Licence): Standing {
  if (copy.state === 'revoked') return { state: copy.state, reason: copy.reason }
  if (licence.state === 'revoked') return { state: 'revoked', reason: 'licence-revoked' }
  if (licence.serial !== copy.cardSerial) return { state: 'revoked', reason: 'card-replaced' }
  if (licence.state === 'withheld') return { state: 'suspended', reason: 'licence-withheld' }
  return { state: 'valid', reason: null }
}
