import type { FormNumbers } from '../../definition/process.ts'

/** Circular 03/2025/TT-VPCP, Annex I. */
export const FORM_NUMBERS_2025: FormNumbers = {
  receipt: '01',
  'supplement-request': '02',
  refusal: '03',
  apology: '04',
  'stop-notice': '05',
  'control-slip': '06',
  register: '07',
}

/** Circular 01/2018/TT-VPCP: there was no notice of stopping yet. */
export const FORM_NUMBERS_2018: FormNumbers = {
  receipt: '01',
  'supplement-request': '02',
  refusal: '03',
  apology: '04',
  'control-slip': '05',
  register: '06',
}
