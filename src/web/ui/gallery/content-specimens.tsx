import { BackLink } from '../content/back-link.tsx'
import { Breadcrumbs } from '../content/breadcrumbs.tsx'
import { KeyValue } from '../content/key-value.tsx'
import { Money, MoneyInWords } from '../content/money.tsx'
import { Flash, Notice } from '../content/notice.tsx'
import { Qr } from '../content/qr.tsx'
import { SummaryList } from '../content/summary-list.tsx'
import { Tabs } from '../content/tabs.tsx'
import { WhyWeAsk } from '../content/why-we-ask.tsx'
import { Specimen, useSample } from './specimen.tsx'

export function ContentSpecimens() {
  const say = useSample()
  return (
    <>
      <Specimen name="BackLink, Breadcrumbs">
        <BackLink href="#top" />
        <Breadcrumbs
          crumbs={[
            { href: '#top', label: say('Trang chủ', 'Home') },
            { href: '#forms', label: say('Giấy phép lái xe', 'Driving licences') },
          ]}
        />
      </Specimen>
      <Specimen name="Notice, Flash">
        <Flash>{say('Đã tiếp nhận hồ sơ H29.26-261121-0007.', 'Dossier H29.26-261121-0007 was accepted.')}</Flash>
        <Notice kind="information">
          {say('Bạn không phải nộp bản sao giấy phép lái xe.', 'You need not file a copy of the licence.')}
        </Notice>
        <Notice kind="success" title={say('Đã nhận được tiền', 'Payment received')} />
        <Notice kind="warning">
          {say('Giấy khám sức khỏe hết hạn sau 12 ngày.', 'The health certificate expires in 12 days.')}
        </Notice>
        <Notice kind="late" title={say('Hồ sơ quá hạn', 'The dossier is overdue')}>
          {say('Phải gửi văn bản xin lỗi người nộp.', 'A written apology to the applicant is due.')}
        </Notice>
      </Specimen>
      <Specimen name="SummaryList">
        <SummaryList
          title={say('Người đề nghị', 'Applicant')}
          rows={[
            { label: say('Họ tên', 'Full name'), value: 'Nguyễn Thị Ngọc Lan' },
            { label: say('Nơi nhận', 'Delivery'), value: say('Gửi bưu điện', 'By post'), changeHref: '#delivery' },
          ]}
        />
      </Specimen>
      <Specimen name="KeyValue">
        <KeyValue
          rows={[
            { label: say('Mã hồ sơ', 'Code'), value: <span class="code">H29.26-261121-0007</span> },
            { label: say('Kênh nộp', 'Channel'), value: say('Trực tuyến', 'Online') },
            { label: say('Lệ phí', 'Fee'), value: <Money amount={135_000} /> },
          ]}
        />
      </Specimen>
      <Specimen name="Money, MoneyInWords">
        <p>
          <Money amount={135_000} />.{' '}
          <MoneyInWords words={say('Một trăm ba mươi lăm nghìn đồng', 'One hundred and thirty-five thousand dong')} />
        </p>
      </Specimen>
      <Specimen name="Qr">
        <Qr content="https://sen.example/tra-cuu" label={say('tra cứu hồ sơ', 'tracking a dossier')} />
      </Specimen>
      <Specimen name="Tabs">
        <Tabs
          label={say('Phần của hồ sơ', 'Parts of the dossier')}
          links={[
            { href: '#facts', label: say('Thông tin', 'Facts'), isCurrent: true },
            { href: '#papers', label: say('Giấy tờ', 'Papers'), count: 3 },
          ]}
        />
      </Specimen>
      <Specimen name="WhyWeAsk">
        <WhyWeAsk>
          {say(
            'Để kiểm tra thời hạn của giấy phép; điều 21 Thông tư 12/2025/TT-BCA.',
            'To check the term of the licence; article 21 of Circular 12/2025/TT-BCA.',
          )}
        </WhyWeAsk>
      </Specimen>
    </>
  )
}
