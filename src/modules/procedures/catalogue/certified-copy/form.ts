import type { Form } from '../../definition/form.ts'
import { applicantPage } from '../question-bank/applicant-page.ts'

/** Filled in by the officer while the applicant stands at the desk. */
export const form: Form = {
  pages: [
    applicantPage,
    {
      code: 'document',
      question: { vi: 'Giấy tờ cần chứng thực', en: 'The document to be certified' },
      fields: [
        {
          code: 'documentName',
          kind: 'text',
          maximumLength: 200,
          label: { vi: 'Tên giấy tờ, văn bản', en: 'Name of the document' },
          hint: { vi: 'Ví dụ: Bằng tốt nghiệp đại học.', en: 'For example: university diploma.' },
        },
        {
          code: 'documentIssuer',
          kind: 'text',
          maximumLength: 200,
          label: { vi: 'Cơ quan, tổ chức cấp', en: 'Issued by' },
        },
        {
          code: 'pages',
          kind: 'number',
          minimum: 1,
          maximum: 1000,
          label: { vi: 'Số trang của bản chính', en: 'Pages of the original' },
        },
        {
          code: 'copies',
          kind: 'number',
          minimum: 1,
          maximum: 100,
          label: { vi: 'Số bản sao', en: 'Number of copies' },
        },
      ],
    },
  ],
}
