import { uiTexts } from './vi/ui.ts'

/** Each area of the site adds one file here and one of the same name in `en.ts`. */
export const vi = { ...uiTexts } as const
