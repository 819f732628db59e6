import { Fragment, type ComponentChildren } from 'preact'
import { formatInstant } from '../serving/format-time.ts'
import { English } from '../serving/stand-in-page.tsx'
import type { ReceivedRequest } from './answer-request.ts'
import type { Card, CardFormat } from './card.ts'

export type ShownCard = { readonly card: Card; readonly values: readonly (readonly [string, string])[] }

const formatNames: Readonly<Record<CardFormat, string>> = {
  mso_mdoc: 'ISO 18013-5 (mdoc)',
  'dc+sd-jwt': 'SD-JWT VC',
}

const elementNames: Readonly<Record<string, string>> = {
  family_name: 'Họ',
  given_name: 'Chữ đệm và tên',
  birth_date: 'Ngày sinh',
  document_number: 'Số quản lý giấy phép',
  issue_date: 'Ngày cấp',
  expiry_date: 'Có giá trị đến',
  issuing_authority: 'Nơi cấp',
  issuing_country: 'Nước cấp',
  un_distinguishing_sign: 'Ký hiệu quốc gia',
  driving_privileges: 'Các hạng được lái',
}

export function elementName(element: string): string {
  const licenceClass = /^may_drive_(\w+)$/.exec(element)?.[1]
  return licenceClass ? `Được lái xe hạng ${licenceClass}` : (elementNames[element] ?? element)
}

export function WalletHome({ cards }: { readonly cards: readonly ShownCard[] }) {
  return (
    <>
      <p>
        Trang này đóng vai điện thoại của người dân. Ví thật giữ khóa trong phần cứng của máy.
        <English>This page plays the citizen’s telephone. A real wallet keeps its keys in hardware.</English>
      </p>
      <h2>
        Nhận giấy tờ<English>Receive</English>
      </h2>
      <OfferForm link="" />
      <h2>
        Xuất trình<English>Present</English>
      </h2>
      <form method="get" action="/present">
        <label htmlFor="request">Liên kết trong mã QR của người kiểm tra</label>
        <textarea id="request" name="request" rows={3} required />
        <button class="main">Mở yêu cầu</button>
      </form>
      <h2>
        Giấy tờ trong ví<English>Cards</English>
      </h2>
      {cards.length === 0 && <p class="note">Ví chưa có giấy tờ nào.</p>}
      {cards.map((shown) => (
        <CardSection key={shown.card.id} {...shown} />
      ))}
    </>
  )
}

export function OfferForm({ link, problem }: { readonly link: string; readonly problem?: string | undefined }) {
  return (
    <>
      {problem && <p class="problem">{problem}</p>}
      <form method="post" action="/receive">
        <label htmlFor="offer">Liên kết trong mã QR của cổng dịch vụ công</label>
        <textarea id="offer" name="link" rows={4} required>
          {link}
        </textarea>
        <label htmlFor="pin">Mã PIN hiện trên cổng dịch vụ công</label>
        <input id="pin" name="pin" inputmode="numeric" autocomplete="off" maxlength={6} required />
        <button class="main">Nhận vào ví</button>
      </form>
    </>
  )
}

function CardSection({ card, values }: ShownCard) {
  return (
    <section aria-labelledby={card.id}>
      <h3 id={card.id}>Giấy phép lái xe – {formatNames[card.format]}</h3>
      <p>
        Nhận lúc {formatInstant(card.receivedAt)} từ <code>{card.issuer}</code>
      </p>
      <Values values={values} />
      <form method="post" action={`/cards/${card.id}/removal`}>
        <button>Xóa khỏi ví</button>
      </form>
    </section>
  )
}

function Values({ values }: { readonly values: ShownCard['values'] }) {
  return (
    <dl>
      {values.toSorted(byImportance).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{elementName(name)}</dt>
          <dd>{value === 'true' ? 'có' : value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** As cards are read; SD-JWT mixes its claims so that their order tells nothing. */
function byImportance([a]: readonly [string, string], [b]: readonly [string, string]): number {
  const order = Object.keys(elementNames)
  const place = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1)
  return place(a) - place(b)
}

type ConsentProps = {
  readonly link: string
  readonly request: ReceivedRequest
  readonly cards: readonly ShownCard[]
}

/** What would be shown, to whom; nothing leaves the wallet before the button. */
export function Consent({ link, request, cards }: ConsentProps) {
  return (
    <>
      <p>
        <strong>{request.asker}</strong> đề nghị bạn xuất trình thông tin dưới đây. Chứng thư của bên hỏi đã được kiểm
        tra.
        <English>asks you to show what stands below. Its certificate was checked.</English>
      </p>
      {cards.length === 0 && <p class="problem">Ví không có giấy tờ nào trả lời được yêu cầu này.</p>}
      {cards.map(({ card, values }) => (
        <section key={card.id}>
          <h2>{formatNames[card.format]}</h2>
          <Values values={disclosedOf(request, card, values)} />
          <form method="post" action="/present">
            <input type="hidden" name="link" value={link} />
            <input type="hidden" name="card" value={card.id} />
            <button class="main">Đồng ý xuất trình ({formatNames[card.format]})</button>
          </form>
        </section>
      ))}
      <p>
        <a href="/">
          Từ chối<English>Refuse</English>
        </a>
      </p>
    </>
  )
}

function disclosedOf({ queries }: ReceivedRequest, { format }: Card, values: ShownCard['values']): ShownCard['values'] {
  const asked = queries.find((query) => query.format === format)?.claims.map(({ path }) => path.at(-1)) ?? []
  return values.filter(([name]) => asked.includes(name))
}

export function Told({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <p class="note">{children}</p>
      <p>
        <a href="/">
          Về ví giấy tờ<English>Back to the wallet</English>
        </a>
      </p>
    </>
  )
}
