export interface Bilingual {
  readonly vi: string
  readonly en: string
}
