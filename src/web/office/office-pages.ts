import type { Site } from '../http/index.ts'
import { registerCash } from './cash/cash-route.tsx'
import { registerReconciliation } from './cash/reconciliation-route.tsx'
import { registerRefunds } from './cash/refunds-route.tsx'
import { registerDesk } from './desk/desk-route.tsx'
import { registerDeskDraft } from './desk/draft-route.tsx'
import { registerDossierFiles } from './dossier/dossier-files.ts'
import { registerDossierPage } from './dossier/dossier-route.tsx'
import { registerOrganisationChoice } from './organisations-route.tsx'
import { registerLicenceCheck } from './licence-check/licence-check-route.tsx'
import { registerLoad } from './oversight/load-route.tsx'
import { registerOverdue } from './oversight/overdue-route.tsx'
import { registerRegister } from './oversight/register-route.tsx'
import { registerPapers } from './papers/papers-route.tsx'
import { registerTake } from './queue/take-route.ts'
import { registerWorkLists } from './queue/work-list-route.tsx'
import { registerSigningPages } from './signing/signing-pages.ts'

/** The officials' part of the site. */
export function registerOfficePages(site: Site): void {
  registerWorkLists(site)
  registerTake(site)
  registerDossierPage(site)
  registerDossierFiles(site)
  registerDesk(site)
  registerDeskDraft(site)
  registerPapers(site)
  registerCash(site)
  registerRefunds(site)
  registerReconciliation(site)
  registerOverdue(site)
  registerLoad(site)
  registerRegister(site)
  registerSigningPages(site)
  registerOrganisationChoice(site)
  registerLicenceCheck(site)
}
