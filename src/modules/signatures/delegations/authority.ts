import type { Authority } from '../tables.ts'

/** Thể thức đề ký (Decree 30/2020/ND-CP, article 13 and annex I, box 7a). */
export const AUTHORITIES = ['KT.', 'TL.', 'TUQ.', 'TM.', 'Q.'] as const satisfies readonly Authority[]

/** In whose place somebody signs, as it stands above the signature. */
export type SigningAuthority = {
  /** Null when a person signs in their own right. */
  readonly authority: Authority | null
  readonly principal: string | null
  /** Of who signs; null under `Q.`, which already names it. */
  readonly title: string | null
}

type Delegated = { readonly authority: Authority; readonly principal: string; readonly title: string }

/** What a paper says about who signs it; `ownTitle` counts where nothing was delegated. */
export function signingAuthorityOf(delegation: Delegated | undefined, ownTitle: string): SigningAuthority {
  if (!delegation) return { authority: null, principal: null, title: ownTitle }
  const { authority, principal, title } = delegation
  return { authority, principal, title: authority === 'Q.' ? null : title }
}

/** `KT. TRƯỞNG PHÒNG`, `PHÓ TRƯỞNG PHÒNG`: box 7a, in capitals. */
export function authorityLines({ authority, principal, title }: SigningAuthority): string[] {
  return [[authority, principal].filter(Boolean).join(' '), title ?? '']
    .filter((line) => line !== '')
    .map((line) => line.normalize('NFC').toLocaleUpperCase('vi'))
}
