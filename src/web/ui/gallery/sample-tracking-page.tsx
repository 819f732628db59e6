import { Confirmation } from '../content/confirmation.tsx'
import { DueTime } from '../content/due-time.tsx'
import { LivePart } from '../content/live-part.tsx'
import { Money, MoneyInWords } from '../content/money.tsx'
import { Qr } from '../content/qr.tsx'
import { StatusTag } from '../content/status-tag.tsx'
import { SampleExplanation, SampleTimeline, sampleDue } from './sample-dossier.tsx'
import { SampleCitizenPage, type SamplePageProps } from './sample-page.tsx'

/** Filed, to be paid, and tracked: three pages of the product in one picture. */
export function SampleTrackingPage({ language, path }: SamplePageProps) {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const title = say('Đã nộp hồ sơ', 'Application filed')
  return (
    <SampleCitizenPage {...{ language, path, title }}>
      <Confirmation title={title} codeLabel={say('Mã hồ sơ của bạn', 'Your dossier code')} code="H29.26-261121-0007">
        <p>
          {say('Bạn sẽ nhận kết quả ', 'You will have the result ')}
          <b>{say('trước 17:00 thứ Hai, 30/11/2026', 'before 17:00 on Monday, 30/11/2026')}</b>.
        </p>
      </Confirmation>
      <section>
        <h2>{say('Nộp lệ phí', 'Pay the fee')}</h2>
        <p>
          <b>
            <Money amount={135_000} />
          </b>
          <br />
          <MoneyInWords words={say('Một trăm ba mươi lăm nghìn đồng', 'One hundred and thirty-five thousand dong')} />
        </p>
        <Qr
          content="00020101021238540010A00000072701240006970436011000012345670208QRIBFTTA53037045406135000"
          label={say('thanh toán 135.000 đồng', 'payment of 135,000 VND')}
        />
        <LivePart fragmentPath="/status">
          <StatusTag tone="waiting" label={say('Đang chờ tiền về', 'Waiting for the payment')} />
        </LivePart>
      </section>
      <section>
        <h2>{say('Tiến độ', 'Progress')}</h2>
        <DueTime due={sampleDue} minutesLeft={1560} usedShare={0.35} />
        <SampleExplanation />
        <SampleTimeline />
      </section>
    </SampleCitizenPage>
  )
}
