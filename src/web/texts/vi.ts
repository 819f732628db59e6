import { publicTexts } from './vi/public.ts'
import { siteTexts } from './vi/site.ts'
import { uiTexts } from './vi/ui.ts'

/** Each area of the site adds one file here and one of the same name in `en.ts`. */
export const vi = { ...publicTexts, ...siteTexts, ...uiTexts } as const
