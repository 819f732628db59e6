import type { Site } from '../http/index.ts'
import { registerDossierFiles } from './dossier/dossier-files.ts'
import { registerDossierPage } from './dossier/dossier-route.tsx'
import { registerTake } from './queue/take-route.ts'
import { registerWorkLists } from './queue/work-list-route.tsx'

/** The officials' part of the site. */
export function registerOfficePages(site: Site): void {
  registerWorkLists(site)
  registerTake(site)
  registerDossierPage(site)
  registerDossierFiles(site)
}
