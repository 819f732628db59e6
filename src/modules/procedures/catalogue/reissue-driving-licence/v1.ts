import type { ProcedureVersion } from '../../definition/procedure-version.ts'
import { licenceCircular, licenceInstruments, publicationDecision } from '../driving-licence/basis.ts'
import { licenceChecks } from '../driving-licence/checks.ts'
import { fiveDays } from '../driving-licence/clock.ts'
import { licenceFees } from '../driving-licence/fees.ts'
import {
  licenceHead,
  licenceNotice,
  licenceRequirements,
  licenceResults,
  licenceSequence,
  licenceWays,
} from '../driving-licence/page-texts.ts'
import { partsWithoutLicence } from '../driving-licence/parts.ts'
import { processOfFiveDays } from '../driving-licence/process.ts'
import { FORM_NUMBERS_2018 } from '../one-stop/form-numbers.ts'
import { form } from './form.ts'

export const reissueDrivingLicenceV1: ProcedureVersion = {
  code: '3.000348',
  version: 1,
  slug: 'reissue-driving-licence',
  validFrom: '2025-03-01',
  validTo: '2025-09-03',
  publication: publicationDecision,
  names: {
    official: { vi: 'Cấp lại giấy phép lái xe', en: 'Reissue of a driving licence' },
    inPeoplesWords: { vi: 'Làm lại bằng lái xe bị mất', en: 'Replace a lost driving licence' },
  },
  summary: {
    vi: 'Cấp lại giấy phép lái xe bị mất, còn trong thời hạn sử dụng.',
    en: 'Get a new card for a lost licence that has not expired.',
  },
  searchWords: ['mất bằng lái', 'làm lại bằng lái', 'cấp lại bằng lái xe', 'mất GPLX', 'cấp lại GPLX', 'lost licence'],
  ...licenceHead,
  sequence: licenceSequence,
  ways: licenceWays,
  parts: partsWithoutLicence,
  cases: [
    {
      code: 'lost',
      name: { vi: 'Giấy phép bị mất', en: 'The licence is lost' },
      hint: {
        vi: 'Giấy phép bị hỏng hoặc sắp hết hạn thì làm thủ tục đổi giấy phép lái xe.',
        en: 'A damaged or expiring licence is exchanged by another procedure.',
      },
    },
  ],
  clock: fiveDays,
  noticeOfMissingParts: licenceNotice,
  fees: licenceFees,
  obligations: [{ fee: 'licence-fee', fallsDue: 'at-submission' }],
  paperForms: [
    {
      name: { vi: 'Đơn đề nghị đổi, cấp lại giấy phép lái xe', en: 'Application for exchange or reissue of a licence' },
      basis: licenceCircular,
    },
  ],
  form,
  checks: licenceChecks,
  process: processOfFiveDays,
  formNumbers: FORM_NUMBERS_2018,
  results: licenceResults,
  requirements: licenceRequirements,
  legalBasis: licenceInstruments,
}
