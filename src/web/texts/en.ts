import { publicTexts } from './en/public.ts'
import { siteTexts } from './en/site.ts'
import { uiTexts } from './en/ui.ts'
import type { vi } from './vi.ts'

export const en = { ...publicTexts, ...siteTexts, ...uiTexts } satisfies Record<keyof typeof vi, string>
