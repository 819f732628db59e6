import type { FormPage } from '../../definition/form.ts'

/** How a result on paper or card reaches the applicant; the answer is the delivery of the dossier. */
export const deliveryPage: FormPage = {
  code: 'delivery',
  question: { vi: 'Bạn muốn nhận kết quả ở đâu?', en: 'Where do you want to receive the result?' },
  fields: [
    {
      code: 'delivery',
      kind: 'choice',
      label: { vi: 'Cách nhận kết quả', en: 'Way of delivery' },
      options: [
        {
          value: 'post',
          label: { vi: 'Qua dịch vụ bưu chính công ích', en: 'By public post' },
          hint: {
            vi: 'Bạn trả cước bưu chính khi nhận.',
            en: 'You pay the postage on delivery.',
          },
        },
        {
          value: 'desk',
          label: { vi: 'Tại bộ phận tiếp nhận và trả kết quả', en: 'At the reception and results desk' },
        },
      ],
    },
    {
      code: 'deliveryAddress',
      kind: 'address',
      map: 'two-tier',
      label: { vi: 'Địa chỉ nhận', en: 'Delivery address' },
      visibleWhen: { field: 'delivery', equals: 'post' },
      provided: { register: 'population', item: 'currentResidence', mode: 'editable' },
    },
  ],
}
