import { officeTexts } from './vi/office.ts'
import { officeActionTexts } from './vi/office-actions.ts'
import { officeCashTexts } from './vi/office-cash.ts'
import { officeDeskSigningTexts } from './vi/office-desk-signing.ts'
import { officeDeskTexts } from './vi/office-desk.ts'
import { officeOversightTexts } from './vi/office-oversight.ts'
import { officeDossierTexts } from './vi/office-dossier.ts'
import { officePapersTexts } from './vi/office-papers.ts'
import { officeQueueTexts } from './vi/office-queue.ts'
import { officeSigningTexts } from './vi/office-signing.ts'
import { citizenTexts } from './vi/citizen.ts'
import { mobileLicenceTexts } from './vi/mobile-licence.ts'
import { publicTexts } from './vi/public.ts'
import { siteTexts } from './vi/site.ts'
import { uiTexts } from './vi/ui.ts'
import { verifyTexts } from './vi/verify.ts'

/** Each area of the site adds one file here and one of the same name in `en.ts`. */
export const vi = {
  ...citizenTexts,
  ...mobileLicenceTexts,
  ...publicTexts,
  ...officeTexts,
  ...officeActionTexts,
  ...officeCashTexts,
  ...officeDeskTexts,
  ...officeDeskSigningTexts,
  ...officeOversightTexts,
  ...officeDossierTexts,
  ...officePapersTexts,
  ...officeQueueTexts,
  ...officeSigningTexts,
  ...siteTexts,
  ...uiTexts,
  ...verifyTexts,
} as const
