import type { Body } from './draw-people.ts'
import type { Random } from './random.ts'

export type Family = {
  readonly head: Body
  readonly spouse: Body | null
  readonly children: Body[]
  readonly parents: Body[]
  /** Children whose parents are not in the register's part that we make, living with relatives. */
  readonly others: Body[]
}

/** Couples first, then children to mothers of a fitting age, then the old to their sons: so no child is older than its parents. */
export function formFamilies(random: Random, people: readonly Body[]): Family[] {
  const couples = marry(random, people)
  const married = new Set(couples.flatMap(({ head, spouse }) => [head, spouse]))
  const alone = people.filter((person) => !married.has(person))
  const isYoung = ({ age }: Body) => age < 20 || (age < 28 && random.chance(0.85))
  const young = new Set(alone.filter(isYoung))
  const grown = alone.filter((person) => !young.has(person))
  for (const person of grown) person.maritalStatus = statusAlone(random, person)
  const toJoin = new Set(grown.filter((person) => person.age >= 65 && random.chance(0.6)))
  const families = [...couples, ...grown.filter((person) => !toJoin.has(person)).map((person) => familyOf(person))]
  giveChildren(random, families, [...young])
  giveParents(random, families, [...toJoin])
  return families
}

function familyOf(head: Body, spouse: Body | null = null): Family {
  return { head, spouse, children: [], parents: [], others: [] }
}

// A husband is this much older than his wife; the commonest differences stand more than once.
const ageDifferences = [2, 3, 1, 4, 2, 0, 3, 5, 1, 6, -1, 2, 7, 4, -2, 8, 9] as const

function marry(random: Random, people: readonly Body[]): Family[] {
  const men = groupByAge(people.filter(({ sex, age }) => sex === 'male' && age >= 20))
  const couples: Family[] = []
  for (const wife of people) {
    if (wife.sex !== 'female' || wife.age < 19 || !random.chance(shareMarried(wife.age))) continue
    const start = random.integer(0, ageDifferences.length - 1)
    for (let step = 0; step < 8; step += 1) {
      const husband = men.get(wife.age + ageDifferences[(start + step) % ageDifferences.length]!)?.pop()
      if (!husband) continue
      husband.spouse = wife
      wife.spouse = husband
      husband.maritalStatus = 'married'
      wife.maritalStatus = 'married'
      couples.push(familyOf(husband, wife))
      break
    }
  }
  return couples
}

function shareMarried(age: number): number {
  if (age < 23) return 0.3
  if (age < 27) return 0.65
  if (age < 60) return 0.93
  return age < 75 ? 0.75 : 0.4
}

function statusAlone(random: Random, { age }: Body): Body['maritalStatus'] {
  const draw = random.unit()
  if (age < 30) return draw < 0.95 ? 'single' : 'divorced'
  if (age < 60) return draw < 0.55 ? 'single' : draw < 0.85 ? 'divorced' : 'widowed'
  return draw < 0.12 ? 'single' : draw < 0.18 ? 'divorced' : 'widowed'
}

const mostChildren = 4

function giveChildren(random: Random, families: readonly Family[], children: readonly Body[]): void {
  const byMother = Map.groupBy(families.filter(motherOf), (family) => motherOf(family)!.age)
  for (const child of children) {
    const family = findParents(random, byMother, child)
    if (!family) {
      random.pick(families).others.push(child)
      continue
    }
    const { head, spouse } = family
    family.children.push(child)
    child.mother = motherOf(family)!
    child.father = spouse ? head : null
  }
}

function motherOf({ head, spouse }: Family): Body | null {
  return spouse ?? (head.sex === 'female' && head.age < 60 ? head : null)
}

function findParents(
  random: Random,
  byMother: ReadonlyMap<number, readonly Family[]>,
  child: Body,
): Family | undefined {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    // The sum of two throws: births cluster between 22 and 32 and end at 44.
    const mothersAge = child.age + 18 + random.integer(0, 13) + random.integer(0, 13)
    const candidates = byMother.get(mothersAge)
    if (!candidates) continue
    const family = random.pick(candidates)
    const isAlone = family.spouse === null
    if (isAlone && !random.chance(0.15)) continue
    if (family.children.length >= (attempt < 10 ? 2 : mostChildren)) continue
    if (!isAlone && family.head.age < child.age + 18) continue
    return family
  }
  return undefined
}

function giveParents(random: Random, families: Family[], elders: readonly Body[]): void {
  const byHead = Map.groupBy(families, (family) => family.head.age)
  for (const elder of elders) {
    const hosts = byHead.get(elder.age - random.integer(20, 38))
    const host = hosts && random.pick(hosts)
    const isFree = host && !host.parents.some((parent) => parent.sex === elder.sex)
    if (!isFree) {
      families.push(familyOf(elder))
      continue
    }
    host.parents.push(elder)
    if (elder.sex === 'male') host.head.father = elder
    else host.head.mother = elder
  }
}

function groupByAge(people: readonly Body[]): Map<number, Body[]> {
  return Map.groupBy(people, (person) => person.age)
}
