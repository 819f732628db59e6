import { type Form, fieldsOf, findField } from '../definition/form.ts'
import { type Part, uploadWayOf } from '../definition/part.ts'
import type { ProcedureVersion } from '../definition/procedure-version.ts'
import type { LintProblem } from './lint-problem.ts'

/** Every part can be brought through every channel that is offered. */
export function lintParts(version: ProcedureVersion): readonly LintProblem[] {
  const parts = [...version.parts, ...version.cases.flatMap((one) => one.parts ?? [])]
  const isOnline = version.ways.some(({ channel }) => channel === 'online')
  return [...parts.flatMap((part) => lintPart(part, version.form, isOnline)), ...lintFileFields(version.form, parts)]
}

function lintPart(part: Part, form: Form, isOnline: boolean): readonly LintProblem[] {
  const path = `parts.${part.code}`
  if (part.ways.length === 0) return [{ path, sentence: 'There is no way to bring this part.' }]
  const problems = part.ways.flatMap((way): readonly LintProblem[] => {
    if (way.way === 'register') return lintRegisterWay(way.field, form, path)
    return way.way === 'upload' ? lintUploadWay(part, form, path) : []
  })
  const onlyAtDesk = part.ways.every(({ way }) => way === 'at-desk')
  return isOnline && onlyAtDesk
    ? [
        ...problems,
        { path, sentence: 'The procedure is offered online, but this part can be brought only at the desk.' },
      ]
    : problems
}

function lintRegisterWay(code: string, form: Form, path: string): readonly LintProblem[] {
  const field = findField(form, code)
  if (!field) return [{ path, sentence: `It is taken from an unknown field “${code}”.` }]
  return field.provided ? [] : [{ path, sentence: `The field “${code}” is not provided by a register.` }]
}

function lintUploadWay(part: Part, form: Form, path: string): readonly LintProblem[] {
  const { mediaTypes, maximumMegabytes, maximumFiles } = uploadWayOf(part)!
  const problems: LintProblem[] = []
  if (mediaTypes.length === 0 || maximumMegabytes <= 0 || maximumFiles < 1) {
    problems.push({ path, sentence: 'An upload needs media types, a size and a number of files.' })
  }
  if (!fieldsOf(form).some((field) => field.kind === 'file' && field.part === part.code)) {
    problems.push({ path, sentence: 'It may be uploaded, but no field of the form takes the file.' })
  }
  return problems
}

function lintFileFields(form: Form, parts: readonly Part[]): readonly LintProblem[] {
  return fieldsOf(form).flatMap((field) => {
    if (field.kind !== 'file') return []
    const part = parts.find(({ code }) => code === field.part)
    if (part && uploadWayOf(part)) return []
    return [{ path: `form.fields.${field.code}`, sentence: `“${field.part}” is no part that may be uploaded.` }]
  })
}
