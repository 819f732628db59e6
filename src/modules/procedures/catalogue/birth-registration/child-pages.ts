import { answered, not } from '../../definition/condition.ts'
import type { FormPage } from '../../definition/form.ts'

export const proofPage: FormPage = {
  code: 'birth-proof',
  question: { vi: 'Bạn có giấy chứng sinh không?', en: 'Do you have a certificate of birth?' },
  fields: [
    {
      code: 'birthProof',
      kind: 'choice',
      label: { vi: 'Giấy tờ chứng minh việc sinh', en: 'Proof of the birth' },
      options: [
        {
          value: 'certificate',
          label: { vi: 'Có giấy chứng sinh của cơ sở y tế', en: 'A certificate of the health facility' },
        },
        { value: 'witness', label: { vi: 'Không, nhưng có người làm chứng', en: 'No, but there is a witness' } },
        {
          value: 'statement',
          label: { vi: 'Không có cả hai, tôi viết giấy cam đoan', en: 'Neither; I give an affidavit' },
        },
      ],
    },
    {
      code: 'isSurrogacy',
      kind: 'choice',
      label: { vi: 'Trẻ sinh ra do mang thai hộ?', en: 'Was the child born by surrogacy?' },
      options: [
        { value: 'no', label: { vi: 'Không', en: 'No' } },
        { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
      ],
    },
  ],
}

export const proofFilesPage: FormPage = {
  code: 'birth-proof-files',
  question: { vi: 'Giấy tờ về việc sinh', en: 'Papers on the birth' },
  fields: [
    {
      code: 'birthCertificateNumber',
      kind: 'text',
      maximumLength: 40,
      label: { vi: 'Số giấy chứng sinh', en: 'Number of the certificate of birth' },
      required: false,
      visibleWhen: { field: 'birthProof', equals: 'certificate' },
      provided: { register: 'birth-certificates', item: 'number', mode: 'locked' },
    },
    {
      code: 'birthCertificateFile',
      kind: 'file',
      part: 'birth-certificate',
      label: { vi: 'Ảnh chụp hoặc bản quét giấy chứng sinh', en: 'Picture or scan of the certificate of birth' },
      visibleWhen: { all: [{ field: 'birthProof', equals: 'certificate' }, not(answered('birthCertificateNumber'))] },
    },
    {
      code: 'witnessStatementFile',
      kind: 'file',
      part: 'witness-statement',
      label: { vi: 'Văn bản của người làm chứng', en: 'Statement of the witness' },
      visibleWhen: { field: 'birthProof', equals: 'witness' },
    },
    {
      code: 'ownStatementFile',
      kind: 'file',
      part: 'own-statement',
      label: { vi: 'Giấy cam đoan về việc sinh', en: 'Affidavit on the birth' },
      visibleWhen: { field: 'birthProof', equals: 'statement' },
    },
    {
      code: 'surrogacyFile',
      kind: 'file',
      part: 'surrogacy-confirmation',
      label: { vi: 'Văn bản xác nhận về việc mang thai hộ', en: 'Confirmation of surrogacy' },
      visibleWhen: { field: 'isSurrogacy', equals: 'yes' },
    },
  ],
}

export const childPage: FormPage = {
  code: 'child',
  question: { vi: 'Thông tin của trẻ', en: 'About the child' },
  fields: [
    {
      code: 'childName',
      kind: 'person-name',
      label: { vi: 'Họ, chữ đệm và tên của trẻ', en: 'Full name of the child' },
      hint: {
        vi: 'Họ, chữ đệm và tên do cha mẹ thỏa thuận.',
        en: 'As the parents have agreed.',
      },
    },
    {
      code: 'childSex',
      kind: 'sex',
      label: { vi: 'Giới tính', en: 'Sex' },
      provided: { register: 'birth-certificates', item: 'sex', mode: 'editable' },
    },
    {
      code: 'childBirthDate',
      kind: 'date',
      period: 'past',
      notBefore: { years: 120 },
      label: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
      provided: { register: 'birth-certificates', item: 'birthDate', mode: 'editable' },
    },
    {
      code: 'childBirthPlace',
      kind: 'text',
      maximumLength: 200,
      label: { vi: 'Nơi sinh', en: 'Place of birth' },
      hint: {
        vi: 'Tên cơ sở y tế và địa chỉ; nếu sinh ở nơi khác thì ghi xã, phường và tỉnh, thành phố.',
        en: 'Name and address of the facility; if born elsewhere, commune or ward and province.',
      },
      provided: { register: 'birth-certificates', item: 'birthPlace', mode: 'editable' },
    },
    {
      code: 'childEthnicGroup',
      kind: 'text',
      maximumLength: 50,
      label: { vi: 'Dân tộc', en: 'Ethnic group' },
      hint: {
        vi: 'Theo dân tộc của cha hoặc mẹ, do cha mẹ thỏa thuận.',
        en: 'That of father or mother, as they agree.',
      },
      provided: { register: 'population', item: 'ethnicGroup', mode: 'editable' },
    },
    {
      code: 'childNativePlace',
      kind: 'text',
      maximumLength: 200,
      label: { vi: 'Quê quán', en: 'Native place' },
      hint: { vi: 'Theo quê quán của cha hoặc mẹ.', en: 'That of father or mother.' },
      provided: { register: 'population', item: 'nativePlace', mode: 'editable' },
    },
  ],
}
