import { officeTexts } from './vi/office.ts'
import { officeActionTexts } from './vi/office-actions.ts'
import { officeDossierTexts } from './vi/office-dossier.ts'
import { officeQueueTexts } from './vi/office-queue.ts'
import { publicTexts } from './vi/public.ts'
import { siteTexts } from './vi/site.ts'
import { uiTexts } from './vi/ui.ts'

/** Each area of the site adds one file here and one of the same name in `en.ts`. */
export const vi = { ...publicTexts, ...officeTexts, ...officeActionTexts, ...officeDossierTexts, ...officeQueueTexts, ...siteTexts, ...uiTexts } as const
