import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/text.ts'

export type NavigationLink = {
  readonly href: string
  readonly label: string
  readonly isCurrent?: boolean | undefined
  /** How many things wait there. */
  readonly count?: number | undefined
}

export type PersonOnPage = {
  readonly name: string
  /** `Chuyên viên`, `Người nộp hồ sơ` … */
  readonly position?: string | undefined
  readonly organisation?: string | undefined
  readonly links?: readonly NavigationLink[] | undefined
}

export type ShellProps = {
  readonly title: string
  readonly language: Language
  /** Path and query of this page, for the language switch and the way back from signing in. */
  readonly path: string
  readonly csrfToken?: string | undefined
  readonly person?: PersonOnPage | undefined
  /** With errors the title of the window says so first: screen readers read it before anything else. */
  readonly errorCount?: number | undefined
  readonly isDemo?: boolean | undefined
  readonly children: ComponentChildren
}
