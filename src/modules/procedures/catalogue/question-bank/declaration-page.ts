import type { FormPage } from '../../definition/form.ts'

export const declarationPage: FormPage = {
  code: 'declaration',
  question: { vi: 'Cam đoan của bạn', en: 'Your declaration' },
  fields: [
    {
      code: 'declaration',
      kind: 'declaration',
      label: { vi: 'Cam đoan', en: 'Declaration' },
      statement: {
        vi: 'Tôi cam đoan những thông tin trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về thông tin đã khai.',
        en: 'I declare that the information above is true, and I answer before the law for what I have stated.',
      },
    },
  ],
}
