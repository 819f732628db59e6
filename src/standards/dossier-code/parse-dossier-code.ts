import { centralisedOrganisationPattern, organisationPattern } from './dossier-code.ts'
import type { DossierCode } from './dossier-code.ts'

const centralisedSince = Temporal.PlainDate.from('2026-01-25')

/**
 * Undefined for anything else. The grammars overlap: a code is centralised when its organisation has the full form M00.000.00, its
 * date is not before the rule and at least six digits follow. Letters may be typed small and with spaces around.
 */
export function parseDossierCode(text: string): DossierCode | undefined {
  const [organisation = '', date = '', number = '', ...rest] = text.trim().toUpperCase().split('-')
  const receivedOn = readDate(date)
  if (!receivedOn || rest.length > 0 || !organisationPattern.test(organisation)) return undefined
  if (!/^\d{4,10}$/.test(number)) return undefined
  const isCentralised =
    centralisedOrganisationPattern.test(organisation) &&
    number.length >= 6 &&
    Temporal.PlainDate.compare(receivedOn, centralisedSince) >= 0
  const serial = Number(isCentralised ? number.slice(2) : number)
  if (serial < 1) return undefined
  return isCentralised
    ? { kind: 'centralised', organisation, receivedOn, ministry: number.slice(0, 2), serial }
    : { kind: 'local', organisation, receivedOn, serial }
}

function readDate(digits: string): Temporal.PlainDate | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(digits)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  try {
    return Temporal.PlainDate.from({ year: 2000 + year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
