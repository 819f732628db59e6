import { BackLink } from '../content/back-link.tsx'
import { Steps } from '../content/steps.tsx'
import { WhyWeAsk } from '../content/why-we-ask.tsx'
import { Button } from '../forms/button.tsx'
import { DateField } from '../forms/date-field.tsx'
import { errorOf, ErrorSummary } from '../forms/error-summary.tsx'
import { Form } from '../forms/form.tsx'
import { SampleCitizenPage, type SamplePageProps } from './sample-page.tsx'

/** One thing a page, here with an answer that cannot be. */
export function SampleQuestionPage({ language, path }: SamplePageProps) {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const title = say('Giấy khám sức khỏe được cấp ngày nào?', 'When was the health certificate issued?')
  const errors = [
    {
      field: 'certificate-date',
      message: say('Ngày cấp phải là hôm nay hoặc trước hôm nay', 'The date must be today or in the past'),
    },
  ]
  const steps = [
    say('Điều kiện', 'Conditions'),
    say('Giấy khám sức khỏe', 'Health certificate'),
    say('Ảnh chân dung', 'Portrait'),
    say('Nơi nhận kết quả', 'Delivery'),
    say('Kiểm tra và nộp', 'Check and file'),
  ]
  return (
    <SampleCitizenPage
      {...{ language, path, title }}
      errorCount={errors.length}
      isInForm
      before={<BackLink href="#back" />}
    >
      <ErrorSummary errors={errors} />
      <Steps titles={steps} position={2} />
      <Form action="#">
        <DateField
          name="certificate-date"
          label={title}
          hint={say(
            'Ghi ở cuối giấy, cạnh chữ ký. Ví dụ: 3 11 2026',
            'At the end, beside the signature. Example: 3 11 2026',
          )}
          value={{ day: '3', month: '11', year: '2027' }}
          wrongParts={['year']}
          error={errorOf(errors, 'certificate-date')}
          isHeading
        />
        <WhyWeAsk>
          {say(
            'Giấy khám sức khỏe chỉ có giá trị trong 12 tháng kể từ ngày kết luận.',
            'A health certificate is valid for 12 months from its conclusion.',
          )}
        </WhyWeAsk>
        <Button>{say('Tiếp tục', 'Continue')}</Button>
      </Form>
    </SampleCitizenPage>
  )
}
