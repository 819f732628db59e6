import { English } from '../serving/stand-in-page.tsx'
import type { Authorisation } from './authorisations.ts'
import type { CredentialOffer } from './credential-book.ts'

interface TelephoneProps {
  readonly offers: readonly CredentialOffer[]
  readonly waiting: readonly Authorisation[]
}

export function Telephone({ offers, waiting }: TelephoneProps) {
  const nameOf = (id: string) => offers.find((offer) => offer.id === id)?.subject.at(-1)?.[1] ?? id
  return (
    <>
      <h2>
        Chờ xác nhận trên điện thoại<English>Waiting for approval on a telephone</English>
      </h2>
      {waiting.length === 0 && (
        <p>
          Không có yêu cầu nào. Tải lại trang khi nền tảng gửi yêu cầu ký.
          <English>Nothing. Reload this page when the platform asks for a signature.</English>
        </p>
      )}
      {waiting.map(({ handle, credentialId, hashes }) => (
        <form key={handle} class="row" method="post" action={`/approvals/${handle}`}>
          <p>
            <strong>{nameOf(credentialId)}</strong>: SHA-256 <code>{hashes.join(', ')}</code>
          </p>
          <button class="main" name="decision" value="approve">
            Đồng ý ký<English>Approve</English>
          </button>
          <button name="decision" value="refuse">
            Từ chối<English>Refuse</English>
          </button>
        </form>
      ))}
      <h2>
        Khóa được giữ tại đây<English>Keys held here</English>
      </h2>
      <ul>
        {offers.map(({ id, approval }) => (
          <li key={id}>
            <code>{id}</code> – {nameOf(id)}
            {approval === 'telephone' ? ' (xác nhận từng lần ký)' : ' (ký ngay)'}
          </li>
        ))}
      </ul>
    </>
  )
}
