/** Code of a dossier in its two official grammars (Circular 03/2025/TT-VPCP, annex II; centralised services since 25/01/2026). */
export type DossierCode =
  | {
      readonly kind: 'local'
      readonly organisation: string
      readonly receivedOn: Temporal.PlainDate
      readonly serial: number
    }
  | {
      readonly kind: 'centralised'
      /** The organisation that decides: M, two digits, three digits, two digits. */
      readonly organisation: string
      readonly receivedOn: Temporal.PlainDate
      /** Two digits of the id of the ministry that owns the central system. */
      readonly ministry: string
      readonly serial: number
    }

/** Old ids 000.00.01.H29, new ids G01, H44, H44.07, H44.100, G22.101.05. */
export const organisationPattern = /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,4})$/
export const centralisedOrganisationPattern = /^[A-Z]\d{2}\.\d{3}\.\d{2}$/
