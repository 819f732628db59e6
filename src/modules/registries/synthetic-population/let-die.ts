import type { Body } from './draw-people.ts'
import type { Day } from './days.ts'
import type { Family } from './form-families.ts'
import type { Random } from './random.ts'

/** Some people died in the last five years; the register keeps them, their household does not. A mother outlives the births. */
export function letDie(random: Random, families: readonly Family[], today: Day): void {
  for (const { head, spouse, children } of families) {
    if (!spouse) {
      if (children.length === 0 && random.chance(shareDead(head.age)))
        die(random, head, { after: head.birthDay, today })
      continue
    }
    const [dead, left] = random.chance(0.65) ? [head, spouse] : [spouse, head]
    if (!random.chance(shareDead(dead.age))) continue
    die(random, dead, { after: Math.max(dead.birthDay, ...children.map((child) => child.birthDay)), today })
    left.maritalStatus = 'widowed'
  }
}

function shareDead(age: number): number {
  if (age < 40) return 0.002
  if (age < 60) return 0.01
  return age < 75 ? 0.05 : 0.15
}

function die(random: Random, person: Body, { after, today }: { readonly after: Day; readonly today: Day }): void {
  person.diedDay = random.integer(Math.max(after + 1, today - 5 * 365), today - 1)
}
