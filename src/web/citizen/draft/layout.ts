import type { Condition, Field, FormPage } from '#modules/procedures'
import type { DraftOnScreen } from './draft-on-screen.ts'

/** What stands on a page, from top to bottom. */
export type LaidOut =
  | { readonly kind: 'provided'; readonly fields: readonly Field[] }
  /** A locked field that its register left empty although it is needed. */
  | { readonly kind: 'missing'; readonly field: Field }
  | { readonly kind: 'asked'; readonly field: Field; readonly reveals: ReadonlyMap<string, readonly Field[]> }

/** Fields that depend on a choice of the same page stand under that choice, so that no script has to show them. */
export function layOut(page: FormPage, { pages, facts, draft }: DraftOnScreen): readonly LaidOut[] {
  const visible = new Set(pages.find(({ code }) => code === page.code)?.fields.map(({ code }) => code))
  const laidOut: LaidOut[] = []
  for (const field of page.fields) {
    if (choiceThatReveals(field, page)) continue
    // Nobody lists the members of a household to the form yet; the person is entered instead.
    if (!visible.has(field.code) || field.kind === 'household-member') continue
    if (field.provided?.mode === 'locked') {
      const isEmpty = facts.answers[field.code] === undefined
      if (!isEmpty) addProvided(laidOut, field)
      else if (isNamedIn(draft.problems, field.code)) laidOut.push({ kind: 'missing', field })
    } else laidOut.push({ kind: 'asked', field, reveals: revealedBy(field, page) })
  }
  return laidOut
}

function addProvided(laidOut: LaidOut[], field: Field): void {
  const last = laidOut.at(-1)
  if (last?.kind === 'provided') laidOut[laidOut.length - 1] = { kind: 'provided', fields: [...last.fields, field] }
  else laidOut.push({ kind: 'provided', fields: [field] })
}

function isNamedIn(problems: DraftOnScreen['draft']['problems'], code: string): boolean {
  return problems.some(({ errors }) => errors.some(({ field }) => field === code))
}

type Reveal = { readonly choice: string; readonly values: readonly string[] }

function choiceThatReveals(field: Field, page: FormPage): Reveal | undefined {
  const condition = field.visibleWhen && plainChoice(field.visibleWhen)
  const isOnPage = page.fields.some(({ code, kind }) => code === condition?.choice && kind === 'choice')
  return isOnPage && field.provided?.mode !== 'locked' ? condition : undefined
}

function plainChoice(condition: Condition): Reveal | undefined {
  if ('equals' in condition) return { choice: condition.field, values: [String(condition.equals)] }
  if ('in' in condition) return { choice: condition.field, values: condition.in.map(String) }
  return undefined
}

function revealedBy(choice: Field, page: FormPage): ReadonlyMap<string, readonly Field[]> {
  const reveals = new Map<string, Field[]>()
  for (const field of page.fields) {
    const reveal = choiceThatReveals(field, page)
    if (reveal?.choice !== choice.code) continue
    for (const value of reveal.values) reveals.set(value, [...(reveals.get(value) ?? []), field])
  }
  return reveals
}
