import type { WorkingAmount } from '#law/legal-clock.ts'
import { pathsThrough } from '../definition/paths-through.ts'
import type { Process, Step } from '../definition/process.ts'
import type { ClockRule, ProcedureVersion } from '../definition/procedure-version.ts'
import { minutesOf } from '../definition/shares-of.ts'
import { duplicatesIn, type LintProblem } from './lint-problem.ts'

/** The internal process is whole: it begins, ends, loses nobody and takes exactly the time that the law gives. */
export function lintProcesses(version: ProcedureVersion): readonly LintProblem[] {
  const ofCases = version.cases
    .filter(({ clock, process }) => clock || process)
    .map((one) => ({
      path: `cases.${one.code}.process`,
      process: one.process ?? version.process,
      clock: one.clock ?? version.clock,
    }))
  return [{ path: 'process', process: version.process, clock: version.clock }, ...ofCases].flatMap((one) => [
    ...lintSteps(one.path, one.process),
    ...lintReach(one.path, one.process),
    ...lintTime(one.path, one.process, one.clock.limit),
  ])
}

function lintSteps(path: string, { steps }: Process): readonly LintProblem[] {
  if (steps.length === 0) return [{ path, sentence: 'The process has no step.' }]
  const codes = steps.map(({ code }) => code)
  return [
    ...duplicatesIn(codes).map((code) => ({ path, sentence: `The code “${code}” is used twice.` })),
    ...steps.flatMap((step) => lintStep(`${path}.${step.code}`, step, codes)),
    ...(steps[0]?.completedBy === 'accept' ? [] : [{ path, sentence: 'The first step must accept the dossier.' }]),
    ...(steps.at(-1)?.completedBy === 'return' ? [] : [{ path, sentence: 'The last step must return the result.' }]),
    ...(steps.filter(({ completedBy }) => completedBy === 'resolve').length > 0
      ? []
      : [{ path, sentence: 'No step resolves the dossier.' }]),
  ]
}

function lintStep(path: string, { actor, minutes, next }: Step, codes: readonly string[]): readonly LintProblem[] {
  return [
    ...(actor ? [] : [{ path, sentence: 'Nobody is named to do this step.' }]),
    ...(Number.isInteger(minutes) && minutes > 0 ? [] : [{ path, sentence: 'The step must take whole minutes.' }]),
    ...next
      .filter(({ step }) => !codes.includes(step))
      .map(({ step }) => ({ path, sentence: `The step leads to an unknown step “${step}”.` })),
    ...(next.length > 0 && next.every(({ when }) => when)
      ? [{ path, sentence: 'When no condition holds, the step leads nowhere.' }]
      : []),
  ]
}

function lintReach(path: string, process: Process): readonly LintProblem[] {
  const paths = pathsThrough(process)
  const reached = new Set(paths.flat().map(({ code }) => code))
  return [
    ...process.steps
      .filter(({ code }) => !reached.has(code))
      .map(({ code }) => ({ path: `${path}.${code}`, sentence: 'No step leads here.' })),
    ...paths
      .map((steps) => steps.at(-1)!)
      .filter(({ next }) => next.length > 0)
      .map(({ code }) => ({ path: `${path}.${code}`, sentence: 'The process runs in a circle and never ends.' })),
  ]
}

function lintTime(path: string, process: Process, limit: ClockRule['limit']): readonly LintProblem[] {
  const allowed = minutesAllowed(limit)
  return pathsThrough(process)
    .filter((steps) => allowed !== undefined && minutesOf(steps) !== allowed)
    .map((steps) => ({
      path,
      sentence: `The steps take ${minutesOf(steps)} minutes, the law gives ${allowed} (days of 8 hours).`,
    }))
}

const MINUTES: Readonly<Record<WorkingAmount['unit'], number>> = { minute: 1, hour: 60, 'half-day': 240, day: 480 }
const CLOSING_TIME = 17 * 60

/** Undefined for calendar time, which has no fixed number of working minutes. */
function minutesAllowed(limit: ClockRule['limit']): number | undefined {
  switch (limit.kind) {
    case 'working-time':
      return limit.amount * MINUTES[limit.unit]
    case 'same-day': {
      // Whoever comes in the last minute before the cut-off must be served before closing.
      const [hours, minutes] = limit.cutOff.split(':').map(Number)
      return CLOSING_TIME - (hours! * 60 + minutes!)
    }
    case 'calendar-time':
      return undefined
    default:
      return limit satisfies never
  }
}
