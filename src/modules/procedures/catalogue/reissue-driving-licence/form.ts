import type { Form, FormPage } from '../../definition/form.ts'
import {
  healthCertificatePage,
  licencePage,
  passportPage,
  portraitPage,
  statedLicencePage,
} from '../driving-licence/licence-pages.ts'
import { applicantPage } from '../question-bank/applicant-page.ts'
import { contactPage } from '../question-bank/contact-page.ts'
import { declarationPage } from '../question-bank/declaration-page.ts'
import { deliveryPage } from '../question-bank/delivery-page.ts'

/** Who lost the card cannot copy it, and may not remember its number. */
const lostLicencePage: FormPage = {
  ...statedLicencePage,
  question: { vi: 'Giấy phép lái xe bạn đã mất', en: 'The licence that you lost' },
  fields: [
    {
      code: 'statedLicenceNumber',
      kind: 'text',
      maximumLength: 20,
      label: { vi: 'Số giấy phép lái xe (nếu nhớ)', en: 'Licence number (if you remember it)' },
      required: false,
    },
    {
      code: 'statedLicenceClasses',
      kind: 'licence-classes',
      label: { vi: 'Các hạng của giấy phép đã mất', en: 'Classes of the lost licence' },
    },
  ],
}

const lossPage: FormPage = {
  code: 'loss',
  question: { vi: 'Xác nhận giấy phép đã mất', en: 'Confirm that the licence is lost' },
  fields: [
    {
      code: 'lossDeclaration',
      kind: 'declaration',
      label: { vi: 'Giấy phép đã mất', en: 'Lost licence' },
      statement: {
        vi: 'Giấy phép lái xe của tôi đã bị mất, không bị cơ quan nào tạm giữ, tước quyền sử dụng hoặc thu hồi. Nếu tìm lại được, tôi sẽ nộp lại giấy phép cũ và không sử dụng.',
        en: 'My driving licence is lost; no authority holds, withholds or has revoked it. If I find it I will hand it in and not use it.',
      },
    },
  ],
}

export const form: Form = {
  pages: [
    applicantPage,
    licencePage,
    lostLicencePage,
    lossPage,
    healthCertificatePage,
    passportPage,
    portraitPage,
    contactPage,
    deliveryPage,
    declarationPage,
  ],
}
