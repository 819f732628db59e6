import type { TerritorialKind } from '../tables.ts'

const kindWords: Readonly<Record<TerritorialKind, string>> = {
  province: 'Tỉnh',
  city: 'Thành phố',
  'urban-district': 'Quận',
  'rural-district': 'Huyện',
  town: 'Thị xã',
  'provincial-city': 'Thành phố',
  commune: 'Xã',
  ward: 'Phường',
  township: 'Thị trấn',
  'special-zone': 'Đặc khu',
}

export const allKindWords: readonly string[] = [...new Set(Object.values(kindWords))]

/** "Phường Ba Đình"; inside a sentence the kind word is written small: "phường Ba Đình". */
export function fullName({ kind, name }: { readonly kind: TerritorialKind; readonly name: string }): string {
  return `${kindWords[kind]} ${name}`
}
