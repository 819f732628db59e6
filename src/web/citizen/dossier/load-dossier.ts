import { getDossier, type DossierView } from '#modules/dossiers'
import type { Visit } from '../../http/index.ts'

export async function loadDossier(visit: Visit): Promise<DossierView> {
  return await visit.call(getDossier, { dossierId: visit.params['dossierId'] ?? '' })
}

export function dossierPath(dossierId: string, part?: string): string {
  return part ? `/dossiers/${dossierId}/${part}` : `/dossiers/${dossierId}`
}

/** An instant of a view as the clock on the wall in Viet Nam. */
export function localTime(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
}
