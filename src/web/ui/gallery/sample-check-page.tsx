import { BackLink } from '../content/back-link.tsx'
import { Money } from '../content/money.tsx'
import { Steps } from '../content/steps.tsx'
import { SummaryList } from '../content/summary-list.tsx'
import { Button } from '../forms/button.tsx'
import { Declaration } from '../forms/declaration.tsx'
import { Form } from '../forms/form.tsx'
import { ProvidedValue, ProvidedValues } from '../forms/provided-value.tsx'
import { SampleCitizenPage, type SamplePageProps } from './sample-page.tsx'

export function SampleCheckPage({ language, path }: SamplePageProps) {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const title = say('Kiểm tra trước khi nộp', 'Check before you file')
  const provided = {
    source: say('CSDL quốc gia về dân cư', 'the national population register'),
    date: Temporal.PlainDate.from('2026-11-21'),
  }
  return (
    <SampleCitizenPage {...{ language, path, title }} isInForm before={<BackLink href="#back" />}>
      <Steps titles={['1', '2', '3', '4', title]} position={5} />
      <h1>{title}</h1>
      <ProvidedValues>
        <ProvidedValue {...provided} label={say('Họ tên', 'Full name')} value="Nguyễn Thị Ngọc Lan" />
        <ProvidedValue {...provided} label={say('Ngày sinh', 'Date of birth')} value="12/03/1988" />
      </ProvidedValues>
      <SummaryList
        title={say('Bạn đã khai', 'Your answers')}
        rows={[
          { label: say('Hạng giấy phép', 'Licence class'), value: 'B', changeHref: '#class' },
          {
            label: say('Giấy khám sức khỏe', 'Health certificate'),
            value: say('giay-kham-suc-khoe.pdf, cấp ngày 03/11/2026', 'giay-kham-suc-khoe.pdf, issued 03/11/2026'),
            changeHref: '#certificate',
          },
          {
            label: say('Nơi nhận kết quả', 'Delivery'),
            value: say(
              'Bưu điện, Số 12, ngõ 68 đường Cầu Giấy, phường Cầu Giấy, thành phố Hà Nội',
              'By post, 12 Lane 68 Cầu Giấy Street, Cầu Giấy Ward, Hà Nội',
            ),
            changeHref: '#delivery',
          },
          { label: say('Lệ phí', 'Fee'), value: <Money amount={135_000} /> },
        ]}
      />
      <Form action="#" onceKey="sample">
        <Declaration name="commitment" label={say('Tôi cam đoan', 'I so declare')}>
          {say(
            'Những điều khai ở trên là đúng sự thật. Nếu sai, tôi hoàn toàn chịu trách nhiệm trước pháp luật.',
            'What I have stated above is true. I am answerable under the law if it is not.',
          )}
        </Declaration>
        <Button>{say('Nộp hồ sơ', 'File the application')}</Button>
      </Form>
    </SampleCitizenPage>
  )
}
