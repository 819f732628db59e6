import { allOf, answered, type Condition, not } from '../../definition/condition.ts'
import type { Text } from '#kernel/text.ts'
import type { FormPage } from '../../definition/form.ts'

export const parentsPage: FormPage = {
  code: 'parents',
  question: { vi: 'Cha mẹ của trẻ', en: 'The child’s parents' },
  fields: [
    {
      code: 'relation',
      kind: 'choice',
      label: { vi: 'Quan hệ của bạn với trẻ', en: 'Your relation to the child' },
      options: [
        { value: 'mother', label: { vi: 'Mẹ', en: 'Mother' } },
        { value: 'father', label: { vi: 'Cha', en: 'Father' } },
        { value: 'relative', label: { vi: 'Ông, bà hoặc người thân thích khác', en: 'Grandparent or other relative' } },
        { value: 'guardian', label: { vi: 'Người đang nuôi dưỡng trẻ', en: 'Who is bringing the child up' } },
      ],
    },
    {
      code: 'parents',
      kind: 'choice',
      label: { vi: 'Cha mẹ đã đăng ký kết hôn?', en: 'Have the parents registered a marriage?' },
      options: [
        { value: 'married', label: { vi: 'Đã đăng ký kết hôn', en: 'They have' } },
        {
          value: 'mother-only',
          label: { vi: 'Chưa; phần ghi về cha để trống', en: 'They have not; the father is left blank' },
        },
      ],
    },
    {
      code: 'marriageRecord',
      kind: 'text',
      maximumLength: 60,
      label: { vi: 'Đăng ký kết hôn', en: 'Marriage record' },
      required: false,
      visibleWhen: { field: 'parents', equals: 'married' },
      provided: { register: 'civil-status', item: 'marriage', mode: 'locked' },
    },
    {
      code: 'marriageFile',
      kind: 'file',
      part: 'marriage-certificate',
      label: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
      visibleWhen: allOf({ field: 'parents', equals: 'married' }, not(answered('marriageRecord'))),
    },
  ],
}

export const motherPage: FormPage = parentPage({
  parent: 'mother',
  question: { vi: 'Mẹ của trẻ là ai?', en: 'Who is the child’s mother?' },
  name: { vi: 'Họ, chữ đệm và tên của mẹ', en: 'Full name of the mother' },
})

export const fatherPage: FormPage = {
  ...parentPage({
    parent: 'father',
    question: { vi: 'Cha của trẻ là ai?', en: 'Who is the child’s father?' },
    name: { vi: 'Họ, chữ đệm và tên của cha', en: 'Full name of the father' },
  }),
  visibleWhen: { field: 'parents', equals: 'married' },
}

type ParentQuestion = { readonly parent: 'mother' | 'father'; readonly question: Text; readonly name: Text }

/** One of the household is picked; somebody else is entered. */
function parentPage({ parent, question, name }: ParentQuestion): FormPage {
  const isSomebodyElse: Condition = not(answered(`${parent}Member`))
  return {
    code: parent,
    question,
    fields: [
      {
        code: `${parent}Member`,
        kind: 'household-member',
        label: { vi: 'Người trong hộ của bạn', en: 'A member of your household' },
        hint: { vi: 'Bỏ trống nếu không thuộc hộ của bạn.', en: 'Leave it empty for somebody outside your household.' },
        required: false,
      },
      { code: `${parent}Name`, kind: 'person-name', label: name, visibleWhen: isSomebodyElse },
      {
        code: `${parent}PersonalId`,
        kind: 'personal-id',
        label: { vi: 'Số định danh cá nhân', en: 'Personal id' },
        visibleWhen: isSomebodyElse,
      },
      {
        code: `${parent}BirthDate`,
        kind: 'partial-date',
        period: 'past',
        label: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
        hint: { vi: 'Không rõ ngày, tháng thì chỉ ghi năm.', en: 'If day and month are unknown, the year will do.' },
        visibleWhen: isSomebodyElse,
      },
    ],
    crossChecks: [
      { check: 'personal-id-fits-person', personalId: `${parent}PersonalId`, birthDate: `${parent}BirthDate` },
      {
        check: 'dates-in-order',
        earlier: `${parent}BirthDate`,
        later: 'childBirthDate',
        at: `${parent}BirthDate`,
        message: {
          vi: 'Ngày sinh của trẻ phải sau ngày sinh của cha, mẹ. Xem lại các ngày sinh.',
          en: 'A child is born after its parents. Check the dates of birth.',
        },
      },
    ],
  }
}
