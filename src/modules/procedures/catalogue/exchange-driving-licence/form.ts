import { inCase } from '../../definition/condition.ts'
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

const changesPage: FormPage = {
  code: 'changes',
  question: { vi: 'Thông tin nào trên giấy phép đã thay đổi?', en: 'What has changed on the licence?' },
  whyWeAsk: {
    vi: 'Giấy phép mới lấy thông tin theo căn cước, bạn không phải khai lại nội dung mới.',
    en: 'The new licence takes its data from the identity card; you need not enter the new ones.',
  },
  visibleWhen: inCase('changed-data'),
  fields: [
    {
      code: 'changedItems',
      kind: 'choices',
      label: { vi: 'Thông tin thay đổi', en: 'Changed data' },
      options: [
        { value: 'name', label: { vi: 'Họ, chữ đệm và tên', en: 'Name' } },
        { value: 'birth-date', label: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' } },
        { value: 'personal-id', label: { vi: 'Số định danh cá nhân', en: 'Personal id' } },
        { value: 'residence', label: { vi: 'Nơi cư trú', en: 'Residence' } },
        { value: 'other', label: { vi: 'Thông tin khác', en: 'Something else' } },
      ],
    },
  ],
}

/** Whom the registers know types nothing: they confirm, choose the delivery and add a photo. */
export const form: Form = {
  pages: [
    applicantPage,
    licencePage,
    statedLicencePage,
    changesPage,
    healthCertificatePage,
    passportPage,
    portraitPage,
    contactPage,
    deliveryPage,
    declarationPage,
  ],
}
