import { Breadcrumbs } from '../content/breadcrumbs.tsx'
import { Money } from '../content/money.tsx'
import { Notice } from '../content/notice.tsx'
import { LinkButton } from '../forms/button.tsx'
import { SampleCitizenPage, type SamplePageProps } from './sample-page.tsx'

/** What it is, what it costs, how long it takes, what to have ready, one red button. */
export function SampleStartPage({ language, path }: SamplePageProps) {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const title = say('Đổi giấy phép lái xe', 'Exchange a driving licence')
  return (
    <SampleCitizenPage
      {...{ language, path, title }}
      before={
        <Breadcrumbs
          crumbs={[
            { href: '#home', label: say('Trang chủ', 'Home') },
            { href: '#transport', label: say('Giao thông', 'Transport') },
          ]}
        />
      }
    >
      <h1>{title}</h1>
      <p class="lead">
        {say(
          'Dành cho người có giấy phép lái xe sắp hết hạn, bị hỏng hoặc có thông tin đã thay đổi.',
          'For people whose licence is about to expire, is damaged or has facts that changed.',
        )}
      </p>
      <ul class="key-facts">
        <li>
          <span>{say('Lệ phí', 'Fee')}</span>
          <b>
            <Money amount={135_000} />
          </b>
        </li>
        <li>
          <span>{say('Thời hạn giải quyết', 'Legal time')}</span>
          <b>{say('5 ngày làm việc', '5 working days')}</b>
        </li>
        <li>
          <span>{say('Thời gian khai', 'Time to fill in')}</span>
          <b>{say('khoảng 8 phút', 'about 8 minutes')}</b>
        </li>
      </ul>
      <section>
        <h2>{say('Bạn cần chuẩn bị', 'Have ready')}</h2>
        <ul>
          <li>
            {say(
              'Giấy khám sức khỏe của người lái xe, còn hạn (không cần với hạng A1, A, B1)',
              'A valid driver’s health certificate (not for A1, A, B1)',
            )}
          </li>
          <li>{say('Ảnh chân dung nền xanh', 'A portrait on a blue background')}</li>
          <li>{say('Tài khoản định danh điện tử mức 2', 'An electronic identity of level 2')}</li>
        </ul>
      </section>
      <Notice kind="information">
        {say(
          'Bạn không phải nộp bản sao giấy phép: cơ quan giải quyết đã có dữ liệu.',
          'No copy of the licence is needed: the authority already holds its data.',
        )}
      </Notice>
      <LinkButton href="#start">{say('Nộp hồ sơ trực tuyến', 'Apply online')}</LinkButton>
    </SampleCitizenPage>
  )
}
