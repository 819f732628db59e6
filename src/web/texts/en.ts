import { uiTexts } from './en/ui.ts'
import type { vi } from './vi.ts'

export const en = { ...uiTexts } satisfies Record<keyof typeof vi, string>
