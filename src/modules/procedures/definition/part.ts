import type { Text } from '#kernel/text.ts'
import type { Basis } from '#law/basis.ts'
import type { Condition, FieldCode } from './condition.ts'

/** One way to bring a part of the dossier; the first that holds is taken. */
export type PartWay =
  /** The electronic form is the part: an application needs no second paper. */
  | { readonly way: 'form' }
  /** Nothing to bring while this field is filled from its register. */
  | { readonly way: 'register'; readonly field: FieldCode }
  | {
      readonly way: 'upload'
      readonly mediaTypes: readonly string[]
      readonly maximumMegabytes: number
      readonly maximumFiles: number
    }
  | {
      readonly way: 'at-desk'
      readonly paper: 'original' | 'original-shown' | 'copy' | 'certified-copy' | 'made-there'
    }

/** Thành phần hồ sơ. */
export type Part = {
  readonly code: string
  readonly name: Text
  readonly note?: Text
  readonly originals: number
  readonly copies: number
  /** Absent: always. */
  readonly requiredWhen?: Condition
  readonly ways: readonly PartWay[]
  readonly basis: Basis
}

export type UploadWay = Extract<PartWay, { way: 'upload' }>

/** The file rules of a part; undefined when it takes no file. */
export function uploadWayOf(part: Part): UploadWay | undefined {
  return part.ways.find((way): way is UploadWay => way.way === 'upload')
}
