import type { CommuneOrigin } from '#modules/organisations'
import type { Day } from './days.ts'
import { drawLicences } from './draw-licences.ts'
import { drawPeople } from './draw-people.ts'
import { type CastMember, enterCast } from './enter-cast.ts'
import { createHomeFinder } from './find-homes.ts'
import { formFamilies } from './form-families.ts'
import { letDie } from './let-die.ts'
import { createNameMaker } from './make-names.ts'
import { readPeopleLists } from './people-lists.ts'
import { createIdGiver } from './personal-ids.ts'
import { createRandom } from './random.ts'
import { type Licences, type LicenceOffice, openLicenceOffice } from './register-licences.ts'
import { type PersonRow, registerFamily } from './register-people.ts'

export type PopulationPlan = {
  readonly persons: number
  readonly seed: number
  readonly today: Day
  readonly communes: readonly CommuneOrigin[]
  readonly issuerOf: LicenceOffice['issuerOf']
  readonly cast: readonly CastMember[]
}

export type Population = Licences & { readonly people: readonly PersonRow[] }

/** A country that does not exist and obeys the law: the same plan gives the same rows. Takes about two seconds for 100,000 persons. */
export function makePopulation(plan: PopulationPlan): Population {
  const random = createRandom(plan.seed)
  const lists = readPeopleLists()
  const bodies = drawPeople(random, lists.ages, { count: plan.persons, today: plan.today })
  const families = formFamilies(random, bodies)
  letDie(random, families, plan.today)
  const office = {
    random,
    today: plan.today,
    names: createNameMaker(lists),
    homes: createHomeFinder(lists, plan.communes),
    giveId: createIdGiver(),
    nextPhone: phoneNumbers(),
  }
  const drawn = families.flatMap((family) => registerFamily(office, family))
  const licenceOffice = openLicenceOffice(random, plan.today, plan.issuerOf)
  const cast = enterCast(licenceOffice, plan.cast)
  drawLicences(licenceOffice, drawn)
  return { people: [...cast, ...drawn], ...licenceOffice.register }
}

/** Numbers of a block that looks made up; the cast has those below it. */
function phoneNumbers(): () => string {
  let last = 100_000
  return () => `+84900${String(++last)}`
}
