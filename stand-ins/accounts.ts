import { citizens } from './cast/citizens.ts'
import type { Citizen } from './cast/citizens.ts'
import { officials } from './cast/officials.ts'
import type { Official } from './cast/officials.ts'

export { citizens } from './cast/citizens.ts'
export type { Citizen, CitizenAccountState, DemoLicence } from './cast/citizens.ts'
export { officials } from './cast/officials.ts'
export type { Official, OfficialRole } from './cast/officials.ts'
export { demoOrganisations } from './cast/organisations.ts'
export type { DemoOrganisation } from './cast/organisations.ts'

export type Account = Citizen | Official

/** Everybody who can act in the demonstration, citizens first; read by the seed, the identity providers and the printed help. */
export const accounts: readonly Account[] = [...citizens, ...officials]
