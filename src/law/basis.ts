export type Language = 'vi' | 'en'

export type Bilingual = Readonly<Record<Language, string>>

/** A calendar date `yyyy-MM-dd`; such texts sort as dates do. */
export type IsoDate = string

/** `verified`: its wording was read; `secondary`: from a summary by others; `unconfirmed`: confirm before relying on it. */
export type Confidence = 'verified' | 'secondary' | 'unconfirmed'

/** Where in the law a rule or constant stands; `instrument` is the Vietnamese name, such as "Thông tư 12/2025/TT-BCA". */
export type Basis = {
  readonly instrument: string
  readonly article?: string
  readonly clause?: string
  readonly point?: string
  readonly note?: string
  readonly confidence: Confidence
}

/** A constant of law with its validity, half-open: in force on `validFrom`, no longer on `validTo`. */
export type Dated<T> = T & { readonly basis: Basis; readonly validFrom: IsoDate; readonly validTo?: IsoDate }

/** The rows in force on a date, in the order given. */
export function inForce<T extends { readonly validFrom: IsoDate; readonly validTo?: IsoDate }>(
  rows: readonly T[],
  date: IsoDate,
): readonly T[] {
  return rows.filter((row) => row.validFrom <= date && (row.validTo === undefined || date < row.validTo))
}

/** The citation as it stands in an official paper: "điểm d khoản 1 Điều 21 Thông tư 12/2025/TT-BCA". */
export function citeBasis(basis: Basis, language: Language): string {
  return language === 'vi' ? citeInVietnamese(basis) : citeInEnglish(basis)
}

function citeInVietnamese({ point, clause, article, instrument }: Basis): string {
  const parts = [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`, instrument]
  return parts.filter(Boolean).join(' ')
}

function citeInEnglish({ point, clause, article, instrument }: Basis): string {
  const parts = [point && `point ${point}`, clause && `clause ${clause}`, article && `Article ${article}`]
  return [...parts, nameInstrument(instrument)].filter(Boolean).join(', ')
}

// Longest first: "Bộ luật" must not be read as "Luật".
const kindsOfInstrument: readonly (readonly [vietnamese: string, english: string])[] = [
  ['Thông tư liên tịch', 'Joint Circular'],
  ['Văn bản hợp nhất', 'Consolidated Text'],
  ['Bộ luật Lao động', 'Labour Code'],
  ['Bộ luật Dân sự', 'Civil Code'],
  ['Bộ luật', 'Code'],
  ['Công văn', 'Official Letter'],
  ['Hiến pháp', 'Constitution'],
  ['Luật', 'Law'],
  ['Nghị định', 'Decree'],
  ['Nghị quyết', 'Resolution'],
  ['Pháp lệnh', 'Ordinance'],
  ['Quyết định', 'Decision'],
  ['Thông báo', 'Notice'],
  ['Thông tư', 'Circular'],
]

function nameInstrument(instrument: string): string {
  const kind = kindsOfInstrument.find(([vietnamese]) => instrument.startsWith(`${vietnamese} `))
  return kind ? `${kind[1]}${instrument.slice(kind[0].length)}` : instrument
}
