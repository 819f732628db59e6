import { LinkButton, Button, ButtonRow } from '../forms/button.tsx'
import { Autosave } from '../forms/autosave.tsx'
import { Declaration } from '../forms/declaration.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { FileField } from '../forms/file-field.tsx'
import { Form } from '../forms/form.tsx'
import { ProvidedValue, ProvidedValues } from '../forms/provided-value.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Specimen, useSample } from './specimen.tsx'

const today = Temporal.PlainDate.from('2026-11-21')

export function FormPartSpecimens() {
  const say = useSample()
  const source = say('CSDL quốc gia về dân cư', 'the national population register')
  const certificate = say('Giấy khám sức khỏe của người lái xe', 'Driver’s health certificate')
  return (
    <>
      <Specimen name="Button, LinkButton, ButtonRow">
        <ButtonRow>
          <Button>{say('Nộp hồ sơ', 'File the application')}</Button>
          <Button kind="secondary">{say('Lưu nháp', 'Save the draft')}</Button>
          <LinkButton href="#top">{say('Bắt đầu', 'Start now')}</LinkButton>
          <Button kind="quiet">{say('Hủy', 'Cancel')}</Button>
        </ButtonRow>
      </Specimen>
      <Specimen name="ErrorSummary">
        <ErrorSummary
          errors={[
            { field: 'full-name-wrong', message: say('Họ tên không có chữ số', 'A name has no digits') },
            { field: 'issued-on', message: say('Tháng 2 không có ngày 31', 'February has no day 31') },
          ]}
        />
      </Specimen>
      <Specimen name="FileField">
        <Form action="#" hasFiles>
          <FileField
            name="health-certificate"
            label={certificate}
            hint={say('Do cơ sở y tế cấp, còn hạn.', 'Issued by a health facility and still valid.')}
            accepts={['.pdf', '.jpg', '.png']}
            limitBytes={10_000_000}
            uploaded={[{ id: 'f1', name: 'giay-kham-suc-khoe-trang-1.pdf', bytes: 843_000, href: '#f1' }]}
          />
          <FileField
            name="photo"
            label={say('Ảnh chân dung', 'Portrait')}
            accepts={['.jpg']}
            limitBytes={5_000_000}
            error={say(
              'Tệp này là chương trình, không phải ảnh. Chọn tệp JPG khác.',
              'This file is a program, not a picture. Choose another JPG file.',
            )}
          />
        </Form>
      </Specimen>
      <Specimen name="ProvidedValue">
        <ProvidedValues>
          <ProvidedValue label={say('Họ tên', 'Full name')} value="Nguyễn Thị Ngọc Lan" source={source} date={today} />
          <ProvidedValue label={say('Ngày sinh', 'Date of birth')} value="12/03/1988" source={source} date={today} />
        </ProvidedValues>
      </Specimen>
      <Specimen name="Declaration">
        <Declaration name="declaration" label={say('Tôi cam đoan', 'I so declare')}>
          {say(
            'Những điều khai ở trên là đúng sự thật; nếu sai, tôi chịu trách nhiệm trước pháp luật.',
            'What I have stated above is true; I am answerable under the law if it is not.',
          )}
        </Declaration>
      </Specimen>
      <Specimen name="Autosave">
        <Form action="#">
          <Autosave path="/gallery-draft">
            <TextField name="occupation" label={say('Nghề nghiệp', 'Occupation')} isOptional />
          </Autosave>
        </Form>
      </Specimen>
    </>
  )
}
