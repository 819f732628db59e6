import { English } from '../serving/stand-in-page.tsx'
import type { ClaimLabel, ClaimValue, OpenidAccount, OpenidFace } from './openid-account.ts'

interface ConsentPageProps {
  readonly face: OpenidFace
  readonly uid: string
  readonly clientName: string
  readonly account: OpenidAccount
  readonly scopes: readonly string[]
}

/** Names each datum and the purpose before anything is shared (Law 91/2025/QH15 on personal data). */
export function ConsentPage({ face, uid, clientName, account, scopes }: ConsentPageProps) {
  const claims = scopes.flatMap((scope) => face.scopes[scope] ?? [])
  return (
    <>
      <p>
        <strong>{account.name}</strong>, bạn có đồng ý chia sẻ các thông tin sau với <strong>{clientName}</strong>{' '}
        không?
        <English>do you agree to share the following?</English>
      </p>
      <dl>
        {claims.map((claim) => (
          <Claim key={claim} label={face.claimLabels[claim]!} value={account.claims[claim]!} />
        ))}
      </dl>
      <p>
        Mục đích: xác thực người dùng và điền sẵn hồ sơ dịch vụ công.
        <English>Purpose: to authenticate you and to fill in your applications.</English>
      </p>
      <form method="post" action={`/interaction/${uid}/consent`} class="row">
        <button class="main" name="answer" value="agree">
          Đồng ý chia sẻ<English>Agree</English>
        </button>
        <button name="answer" value="refuse">
          Không đồng ý<English>Refuse</English>
        </button>
      </form>
    </>
  )
}

function Claim({ label, value }: { readonly label: ClaimLabel; readonly value: ClaimValue }) {
  return (
    <>
      <dt>
        {label.vi}
        <English>{label.en}</English>
      </dt>
      <dd>{label.show ? label.show(value) : String(value)}</dd>
    </>
  )
}
