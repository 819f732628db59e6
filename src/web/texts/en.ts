import { officeTexts } from './en/office.ts'
import { officeActionTexts } from './en/office-actions.ts'
import { officeDossierTexts } from './en/office-dossier.ts'
import { officeQueueTexts } from './en/office-queue.ts'
import { publicTexts } from './en/public.ts'
import { siteTexts } from './en/site.ts'
import { uiTexts } from './en/ui.ts'
import type { vi } from './vi.ts'

export const en = { ...publicTexts, ...officeTexts, ...officeActionTexts, ...officeDossierTexts, ...officeQueueTexts, ...siteTexts, ...uiTexts } satisfies Record<keyof typeof vi, string>
