import type { Transfer } from '#standards/vietqr/transfer.ts'
import { formatInstant } from '../serving/format-time.ts'
import { English } from '../serving/stand-in-page.tsx'
import type { Attempt, Transaction } from './ledger.ts'
import type { OrderProblem, Variant } from './payment-order.ts'

const orderProblems: Readonly<Record<OrderProblem, { vi: string; en: string }>> = {
  'code-unreadable': {
    vi: 'Không đọc được mã VietQR. Hãy chép lại nguyên vẹn chuỗi dưới hình mã QR.',
    en: 'The VietQR code cannot be read. Copy the whole text under the picture.',
  },
  'reference-missing': {
    vi: 'Mã VietQR không có số tham chiếu nên không biết nộp cho hồ sơ nào.',
    en: 'The code has no reference, so nobody would know what is paid.',
  },
  'amount-missing': {
    vi: 'Hãy nhập số tiền bằng chữ số, ví dụ 135.000.',
    en: 'Type the amount in digits, for example 135.000.',
  },
}

export function ScanPage({ qr, problem }: { readonly qr: string; readonly problem: OrderProblem | undefined }) {
  return (
    <form method="get" action="/">
      {problem && <Problem problem={problem} />}
      <label htmlFor="qr">
        Chuỗi VietQR (thay cho việc quét mã)<English>Text of the VietQR code, instead of scanning</English>
      </label>
      <textarea
        id="qr"
        name="qr"
        rows={5}
        required
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'problem' : undefined}
      >
        {qr}
      </textarea>
      <p>
        <button class="main">
          Đọc mã<English>Read the code</English>
        </button>
      </p>
    </form>
  )
}

interface OrderPageProps {
  readonly qr: string
  readonly transfer: Transfer
  /** Name of the account's holder, where this bank can look it up. */
  readonly holder: string | undefined
  readonly payers: readonly string[]
  /** Drawn with the page: pressing twice books once. */
  readonly orderId: string
  readonly problem: OrderProblem | undefined
}

export function OrderPage({ qr, transfer, holder, payers, orderId, problem }: OrderPageProps) {
  return (
    <form method="post" action="/transfers">
      {problem && <Problem problem={problem} />}
      <input type="hidden" name="qr" value={qr} />
      <input type="hidden" name="order" value={orderId} />
      <dl>
        <dt>Người nhận</dt>
        <dd>{holder ?? '(không tra được tên chủ tài khoản)'}</dd>
        <dt>Tài khoản</dt>
        <dd>
          {transfer.account} · {transfer.bank}
        </dd>
        <dt>Nội dung</dt>
        <dd>{transfer.purpose ?? '—'}</dd>
        <dt>Số tham chiếu</dt>
        <dd>
          <code>{transfer.reference ?? '—'}</code>
        </dd>
        {transfer.amount !== undefined && (
          <>
            <dt>Số tiền</dt>
            <dd>
              <strong>{formatDong(transfer.amount)}</strong>
            </dd>
          </>
        )}
      </dl>
      {transfer.amount === undefined && (
        <>
          <label htmlFor="amount">
            Số tiền (đồng)<English>Amount in đồng</English>
          </label>
          <input id="amount" name="amount" inputMode="numeric" required />
        </>
      )}
      <label htmlFor="payer">
        Người chuyển<English>Payer</English>
      </label>
      <select id="payer" name="payer">
        {payers.map((payer) => (
          <option key={payer}>{payer}</option>
        ))}
      </select>
      <p>
        <button class="main" name="variant" value="plain">
          Chuyển tiền<English>Pay</English>
        </button>
      </p>
      <h2>
        Thử tình huống không suôn sẻ<English>Try what can go wrong</English>
      </h2>
      {mishaps.map(([variant, vi, en]) => (
        <button class="wide" name="variant" value={variant} key={variant}>
          {vi}
          <English>{en}</English>
        </button>
      ))}
    </form>
  )
}

const mishaps: readonly (readonly [Variant, string, string])[] = [
  ['twice', 'Chuyển tiền, ngân hàng báo có hai lần', 'pay; the notice comes twice at once'],
  ['late', 'Chuyển tiền, giữ lại thông báo (báo muộn)', 'pay; the notice is held until you release it'],
  ['other-amount', 'Chuyển lệch 1.000 đồng', 'pay 1,000 đồng too little'],
  ['unknown-reference', 'Chuyển với số tham chiếu gõ nhầm', 'pay with a mistyped reference'],
  ['forged', 'Không chuyển tiền, gửi thông báo giả mạo', 'no payment; a notice with a forged signature'],
]

interface ReceiptPageProps {
  readonly transaction: Transaction
  readonly attempts: readonly Attempt[]
  readonly platformUrl: string
}

export function ReceiptPage({ transaction, attempts, platformUrl }: ReceiptPageProps) {
  return (
    <>
      <dl>
        <dt>Mã giao dịch</dt>
        <dd>
          <code>{transaction.id}</code>
        </dd>
        <dt>Số tiền</dt>
        <dd>{formatDong(transaction.amount)}</dd>
        <dt>Số tham chiếu</dt>
        <dd>
          <code>{transaction.reference}</code>
        </dd>
      </dl>
      <h2>
        Thông báo gửi tới cổng dịch vụ<English>Notices sent to the portal</English>
      </h2>
      {attempts.length === 0 ? (
        <p class="note">
          Ngân hàng đang giữ thông báo.<English>The bank is holding the notice.</English>
        </p>
      ) : (
        <ol>
          {attempts.map(({ at, outcome }, index) => (
            <li key={index}>
              {formatInstant(at)}: {describeOutcome(outcome)}
            </li>
          ))}
        </ol>
      )}
      <form method="post" action={`/transfers/${transaction.id}/notices`}>
        <button>
          {attempts.length === 0 ? 'Gửi thông báo' : 'Gửi lại thông báo'}
          <English>{attempts.length === 0 ? 'Send the notice' : 'Send the notice again'}</English>
        </button>
      </form>
      <p>
        <a href={platformUrl}>
          Về cổng dịch vụ<English>Back to the portal</English>
        </a>{' '}
        · <a href={`/transfers/${transaction.id}`}>Xem lại trạng thái</a> · <a href="/">Giao dịch khác</a>
      </p>
    </>
  )
}

export function ForgeryPage({ outcome }: { readonly outcome: Attempt['outcome'] }) {
  return (
    <>
      <p class="note">
        Không có khoản tiền nào được chuyển. Thông báo giả mạo: {describeOutcome(outcome)}.
        <English>No money moved; this is what the portal answered to the forged notice.</English>
      </p>
      <p>
        <a href="/">Giao dịch khác</a>
      </p>
    </>
  )
}

function Problem({ problem }: { readonly problem: OrderProblem }) {
  return (
    <p class="problem" id="problem" role="alert">
      {orderProblems[problem].vi}
      <English>{orderProblems[problem].en}</English>
    </p>
  )
}

function describeOutcome(outcome: Attempt['outcome']): string {
  if (outcome === 'unreachable') return 'cổng dịch vụ không trả lời'
  return outcome >= 200 && outcome < 300 ? `cổng dịch vụ đã nhận (${outcome})` : `cổng dịch vụ từ chối (${outcome})`
}

function formatDong(amount: number): string {
  return `${amount.toLocaleString('vi-VN')} đồng`
}
