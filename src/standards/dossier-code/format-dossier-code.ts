import { centralisedOrganisationPattern, organisationPattern } from './dossier-code.ts'
import type { DossierCode } from './dossier-code.ts'

/** 'H44.100-260715-0001': the day's number has at least four digits and grows when they do not suffice. */
export function formatDossierCode(code: DossierCode): string {
  refuseUnfit(code)
  const { year, month, day } = code.receivedOn
  const date = [year % 100, month, day].map((part) => String(part).padStart(2, '0')).join('')
  const serial = String(code.serial).padStart(4, '0')
  return `${code.organisation}-${date}-${code.kind === 'centralised' ? code.ministry : ''}${serial}`
}

function refuseUnfit(code: DossierCode): void {
  const pattern = code.kind === 'local' ? organisationPattern : centralisedOrganisationPattern
  if (!pattern.test(code.organisation)) throw new RangeError(`no organisation id for a ${code.kind} dossier code`)
  if (code.kind === 'centralised' && !/^\d{2}$/.test(code.ministry)) throw new RangeError('the ministry has two digits')
  if (!Number.isSafeInteger(code.serial) || code.serial < 1) throw new RangeError('the number of the day starts at 1')
  if (code.receivedOn.year < 2000 || code.receivedOn.year > 2099)
    throw new RangeError('a dossier code has years 2000 to 2099')
}
