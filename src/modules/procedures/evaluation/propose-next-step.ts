import type { Step } from '../definition/process.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import type { FormFacts } from './form-facts.ts'

/** Code of the step that follows: the first whose condition holds; undefined after the last. */
export function proposeNextStep(step: Step, facts: FormFacts): string | undefined {
  return step.next.find(({ when }) => !when || evaluateCondition(when, facts))?.step
}
