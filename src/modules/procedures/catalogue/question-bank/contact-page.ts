import type { FormPage } from '../../definition/form.ts'

export const contactPage: FormPage = {
  code: 'contact',
  question: { vi: 'Liên hệ với bạn bằng cách nào?', en: 'How can we reach you?' },
  whyWeAsk: {
    vi: 'Cơ quan giải quyết chỉ dùng số điện thoại và thư điện tử để thông báo về hồ sơ này.',
    en: 'The agency uses telephone and e-mail only to tell you about this dossier.',
  },
  fields: [
    {
      code: 'phone',
      kind: 'phone',
      label: { vi: 'Số điện thoại', en: 'Telephone number' },
      hint: { vi: 'Sửa lại nếu bạn dùng số khác.', en: 'Change it if you use another number.' },
      provided: { register: 'account', item: 'phone', mode: 'editable' },
    },
    {
      code: 'email',
      kind: 'email',
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      required: false,
      provided: { register: 'account', item: 'email', mode: 'editable' },
    },
  ],
}
