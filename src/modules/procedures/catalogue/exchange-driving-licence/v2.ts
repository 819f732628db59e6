import type { ProcedureVersion } from '../../definition/procedure-version.ts'
import { laterInstruments, licenceInstruments } from '../driving-licence/basis.ts'
import { threeAndAHalfDays } from '../driving-licence/clock.ts'
import { processOfThreeAndAHalfDays } from '../driving-licence/process.ts'
import { FORM_NUMBERS_2025 } from '../one-stop/form-numbers.ts'
import { exchangeDrivingLicenceV1 } from './v1.ts'

const { validTo: _ended, ...v1 } = exchangeDrivingLicenceV1

/** Decision 1891/QĐ-TTg of 03/09/2025 cut five days to three and a half; Circular 03/2025/TT-VPCP renumbered the forms. */
export const exchangeDrivingLicenceV2: ProcedureVersion = {
  ...v1,
  version: 2,
  validFrom: '2025-09-03',
  clock: threeAndAHalfDays,
  process: processOfThreeAndAHalfDays,
  formNumbers: FORM_NUMBERS_2025,
  legalBasis: [...licenceInstruments, ...laterInstruments],
}
