import type { ProcedureVersion } from '../../definition/procedure-version.ts'
import { licenceInstruments, licenceCircular, publicationDecision } from '../driving-licence/basis.ts'
import { licenceChecks, notExpired } from '../driving-licence/checks.ts'
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
import { licenceParts } from '../driving-licence/parts.ts'
import { processOfFiveDays } from '../driving-licence/process.ts'
import { FORM_NUMBERS_2018 } from '../one-stop/form-numbers.ts'
import { cases } from './cases.ts'
import { form } from './form.ts'

/** As the traffic police took the procedure over: five working days. */
export const exchangeDrivingLicenceV1: ProcedureVersion = {
  code: '3.000347',
  version: 1,
  slug: 'exchange-driving-licence',
  validFrom: '2025-03-01',
  validTo: '2025-09-03',
  publication: publicationDecision,
  names: {
    official: { vi: 'Đổi giấy phép lái xe', en: 'Exchange of a driving licence' },
    inPeoplesWords: { vi: 'Đổi bằng lái xe', en: 'Renew or exchange your driving licence' },
  },
  summary: {
    vi: 'Đổi giấy phép lái xe sắp hết hạn, bị hỏng, có thông tin thay đổi hoặc theo mẫu cũ.',
    en: 'Exchange a licence that is about to expire, is damaged, has changed data or is of the old form.',
  },
  searchWords: [
    'đổi bằng lái',
    'gia hạn bằng lái xe',
    'bằng lái xe hết hạn',
    'đổi bằng lái xe máy',
    'đổi bằng lái ô tô',
    'đổi GPLX',
    'đổi bằng sang thẻ PET',
    'renew licence',
    'driver license',
  ],
  ...licenceHead,
  sequence: licenceSequence,
  ways: licenceWays,
  parts: licenceParts,
  cases,
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
  checks: [notExpired, ...licenceChecks],
  process: processOfFiveDays,
  formNumbers: FORM_NUMBERS_2018,
  results: licenceResults,
  requirements: [
    {
      text: {
        vi: 'Giấy phép lái xe còn thời hạn; quá hạn dù một ngày phải sát hạch lại.',
        en: 'The licence has not expired; even one day late means a new test.',
      },
      basis: licenceCircular,
    },
    ...licenceRequirements,
  ],
  legalBasis: licenceInstruments,
}
