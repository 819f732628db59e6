import { officeTexts } from './en/office.ts'
import { officeActionTexts } from './en/office-actions.ts'
import { officeCashTexts } from './en/office-cash.ts'
import { officeDeskSigningTexts } from './en/office-desk-signing.ts'
import { officeDeskTexts } from './en/office-desk.ts'
import { officeOversightTexts } from './en/office-oversight.ts'
import { officeDossierTexts } from './en/office-dossier.ts'
import { officePapersTexts } from './en/office-papers.ts'
import { officeQueueTexts } from './en/office-queue.ts'
import { officeSigningTexts } from './en/office-signing.ts'
import { citizenTexts } from './en/citizen.ts'
import { mobileLicenceTexts } from './en/mobile-licence.ts'
import { publicTexts } from './en/public.ts'
import { siteTexts } from './en/site.ts'
import { uiTexts } from './en/ui.ts'
import { verifyTexts } from './en/verify.ts'
import type { vi } from './vi.ts'

export const en = {
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
} satisfies Record<keyof typeof vi, string>
