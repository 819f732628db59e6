import type { Site } from '../http/index.ts'
import { registerAccountPage } from './account/account-page.tsx'
import { registerDossiersPage } from './account/dossiers-page.tsx'
import { registerInboxPage } from './account/inbox-page.tsx'
import { registerCommunes } from './answers/communes-route.ts'
import { registerDossierPage } from './dossier/dossier-page.tsx'
import { registerDownloads } from './dossier/downloads.ts'
import { registerPaymentPage } from './dossier/payment-page.tsx'
import { registerSubmittedPage } from './dossier/submitted-page.tsx'
import { registerSupplementPage } from './dossier/supplement.ts'
import { registerWithdrawPage } from './dossier/withdraw-page.tsx'
import { registerApply } from './draft/apply.tsx'
import { registerCasePage } from './draft/case-page.tsx'
import { registerCheckPage } from './draft/check-page.tsx'
import { registerDeleteDraft } from './draft/delete-draft.tsx'
import { registerQuestions } from './draft/question.ts'
import { registerMobileLicencePage } from './mobile-licence/mobile-licence-page.tsx'

/** Pages of somebody who is signed in as themselves. */
export function registerCitizenPages(site: Site): void {
  registerApply(site)
  registerCasePage(site)
  registerCheckPage(site)
  registerDeleteDraft(site)
  registerQuestions(site)
  registerCommunes(site)
  registerDossiersPage(site)
  registerDossierPage(site)
  registerSubmittedPage(site)
  registerPaymentPage(site)
  registerSupplementPage(site)
  registerWithdrawPage(site)
  registerDownloads(site)
  registerInboxPage(site)
  registerAccountPage(site)
  registerMobileLicencePage(site)
}
