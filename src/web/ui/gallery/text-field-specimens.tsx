import { MoneyField, NumberField, PersonalIdField, PhoneField } from '../forms/number-fields.tsx'
import { TextArea } from '../forms/text-area.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Specimen, useSample } from './specimen.tsx'

export function TextFieldSpecimens() {
  const say = useSample()
  return (
    <>
      <Specimen name="TextField">
        <TextField
          name="full-name"
          label={say('Họ, chữ đệm và tên', 'Full name')}
          hint={say('Viết như trên thẻ căn cước', 'As printed on the identity card')}
          autocomplete="name"
        />
        <TextField
          name="email"
          type="email"
          label={say('Thư điện tử', 'E-mail')}
          value="ngoc.lan@congdan.example"
          isOptional
          width="half"
          autocomplete="email"
        />
        <TextField
          name="full-name-wrong"
          label={say('Họ, chữ đệm và tên', 'Full name')}
          value="Nguyễn Thị Ngọc Lan 88"
          error={say('Họ tên không có chữ số. Bỏ “88” ở cuối.', 'A name has no digits. Remove “88” at the end.')}
        />
      </Specimen>
      <Specimen name="TextArea">
        <TextArea
          name="reason"
          label={say('Lý do cần bổ sung', 'Why a supplement is needed')}
          hint={say('Người nộp hồ sơ sẽ đọc nội dung này.', 'The applicant will read this.')}
          limit={1000}
          rows={3}
        />
      </Specimen>
      <Specimen name="NumberField, MoneyField">
        <NumberField name="copies" label={say('Số bản sao', 'Copies')} value="2" suffix={say('bản', 'copies')} />
        <MoneyField name="amount" label={say('Số tiền', 'Amount')} value="135.000" />
      </Specimen>
      <Specimen name="PersonalIdField">
        <PersonalIdField
          name="personal-id"
          label={say('Số định danh cá nhân', 'Personal identification number')}
          value="001188900101"
        />
        <PersonalIdField
          name="personal-id-wrong"
          label={say('Số định danh cá nhân', 'Personal identification number')}
          value="00118890010"
          error={say('Số định danh có 12 chữ số; bạn mới ghi 11.', 'The number has 12 digits; you entered 11.')}
        />
      </Specimen>
      <Specimen name="PhoneField">
        <PhoneField name="phone" label={say('Số điện thoại di động', 'Mobile telephone')} />
      </Specimen>
    </>
  )
}
