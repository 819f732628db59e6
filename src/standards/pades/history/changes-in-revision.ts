import type { PdfFile } from '../pdf/open-pdf.ts'
import { catalogOf, trailerOf } from '../pdf/open-pdf.ts'
import type { PdfDict, PdfValue } from '../pdf/pdf-value.ts'
import { changedKeys, isArray, isKind, isSameValue, nameOf } from '../pdf/pdf-value.ts'
import { addedTo } from './compare-lists.ts'
import { changedField, changedForm, isSignedWidget } from './changed-form.ts'
import { rolesOf } from './document-roles.ts'
import type { Role } from './document-roles.ts'
import type { PdfChange, Step } from './pdf-change.ts'
import { reachFrom } from './reachable-objects.ts'

/**
 * Every difference between a revision and the one before it, by value: an increment that points to other bytes for the same object
 * is seen as one that brings new bytes. `missing` are numbers that earlier revisions name and do not define.
 */
export function changesInRevision(pdf: PdfFile, revision: number, missing: ReadonlySet<number>): readonly PdfChange[] {
  const changes: PdfChange[] = []
  const step: Step = {
    pdf,
    before: revision - 1,
    after: revision,
    report: (kind, subject) => void changes.push({ kind, revision, subject }),
  }
  if (!isSameValue(trailerOf(pdf, revision).entries.get('Root'), trailerOf(pdf, revision - 1).entries.get('Root'))) {
    step.report('catalog-changed', 'Root')
  }
  const roles = rolesOf(pdf, revision - 1)
  for (const number of pdf.sections[revision]!.entries.keys()) {
    const before = pdf.get(number, step.before)
    const after = pdf.get(number, step.after)
    if (isSameValue(before, after) || isOnlyPackaging(before, after)) continue
    if (before !== null) reportChanged(step, { number, before, after, role: roles.get(number) })
    else if (missing.has(number)) step.report('object-changed', String(number))
  }
  return changes
}

/** Streams that hold objects and cross-references are looked at through what they hold. */
function isOnlyPackaging(before: PdfValue, after: PdfValue): boolean {
  const isPackage = (value: PdfValue): boolean =>
    isKind(value, 'stream') && ['XRef', 'ObjStm'].includes(nameOf(value.dict.entries.get('Type')) ?? '')
  return isPackage(before) && isPackage(after)
}

type Difference = {
  readonly number: number
  readonly before: PdfValue
  readonly after: PdfValue
  readonly role: Role | undefined
}

function reportChanged(step: Step, { number, before, after, role }: Difference): void {
  switch (role?.kind) {
    case 'catalog':
      return reportCatalog(step, asDict(before), asDict(after))
    case 'form':
      return changedForm(step, asDict(before), asDict(after))
    case 'form-fields':
      return changedForm(step, formWith(before), formWith(after))
    case 'field':
      return changedField(step, role.field, after)
    case 'signature':
      return step.report('signature-changed', role.field.name)
    case 'pages':
      return step.report('pages-changed', String(number))
    case 'page':
      return reportPage(step, role.page, asDict(before), asDict(after))
    case 'page-content':
      return step.report('page-content-changed', String(role.page))
    case 'annotations':
      return reportAnnotations(step, role.page, before, after)
    case 'metadata':
      return reportAside(step, number, 'document-information-changed')
    case undefined:
      return reportAside(step, number, 'validation-data-added')
    default:
      return role satisfies never
  }
}

function asDict(value: PdfValue): PdfDict {
  return isKind(value, 'dict') ? value : { kind: 'dict', entries: new Map() }
}

function formWith(fields: PdfValue): PdfDict {
  return { kind: 'dict', entries: new Map([['Fields', fields]]) }
}

/** An object that no page shows may change when it is what it is said to be, and nothing else leads to it. */
function reportAside(step: Step, number: number, kind: 'document-information-changed' | 'validation-data-added'): void {
  const { dict, ref } = catalogOf(step.pdf, step.before)
  const shown = [...dict.entries].filter(([key]) => key !== 'DSS' && key !== 'Metadata').map(([, value]) => value)
  // A signature that locks fields names the catalogue (12.8.2.4); through it everything would be shown.
  const isShown = reachFrom(step.pdf, shown, step.before, ref.number).reached.has(number)
  const validation = reachFrom(step.pdf, [dict.entries.get('DSS') ?? null], step.before).reached
  const isAside = kind === 'document-information-changed' || validation.has(number)
  if (isAside && !isShown) step.report(kind, String(number))
  else step.report('object-changed', String(number))
}

function reportCatalog(step: Step, before: PdfDict, after: PdfDict): void {
  for (const key of changedKeys(before, after)) {
    if (key === 'DSS') step.report('validation-data-added', 'DSS')
    else if (key === 'Metadata') step.report('document-information-changed', key)
    else if (key === 'AcroForm') reportFormEntry(step, before.entries.get(key), after.entries.get(key))
    // Extensions announces what later objects use (7.12); it shows nothing.
    else if (key === 'Pages') step.report('pages-changed', key)
    else if (key !== 'Extensions') step.report('catalog-changed', key)
  }
}

function reportFormEntry(step: Step, before: PdfValue | undefined, after: PdfValue | undefined): void {
  changedForm(step, asDict(step.pdf.resolve(before, step.before)), asDict(step.pdf.resolve(after, step.after)))
}

function reportPage(step: Step, page: number, before: PdfDict, after: PdfDict): void {
  for (const key of changedKeys(before, after)) {
    if (key === 'Annots') reportAnnotations(step, page, before.entries.get(key), after.entries.get(key))
    else if (key === 'Contents') step.report('page-content-changed', String(page))
    else step.report('page-changed', `${page} ${key}`)
  }
}

function reportAnnotations(step: Step, page: number, before: PdfValue | undefined, after: PdfValue | undefined): void {
  const [old, now] = [step.pdf.resolve(before, step.before), step.pdf.resolve(after, step.after)]
  const added = addedTo(isArray(old) ? old : [], isArray(now) ? now : [])
  if (!added) return step.report('annotations-changed', String(page))
  for (const item of added) {
    if (!isSignedWidget(step, item)) step.report('annotation-added', String(page))
  }
}
