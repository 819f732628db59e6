import type { Site } from '../../http/index.ts'
import { registerCopies } from './copies-route.tsx'
import { registerDeskSession } from './desk-session-route.tsx'
import { registerKey } from './key-route.tsx'
import { registerOrganisationSigning } from './organisation-signing-route.tsx'
import { registerOwnDevice } from './own-device-route.tsx'
import { registerOwnSigning } from './own-signing-route.tsx'
import { registerSealCustody } from './seal-custody-route.tsx'

/** Keys, certificates, images and delegations of officials and their organisation. */
export function registerSigningPages(site: Site): void {
  registerOwnSigning(site)
  registerOrganisationSigning(site)
  registerKey(site)
  registerOwnDevice(site)
  registerSealCustody(site)
  registerDeskSession(site)
  registerCopies(site)
}
