import { English } from '../serving/stand-in-page.tsx'
import type { OpenidAccount, OpenidFace } from './openid-account.ts'

export type SignInProblem = 'unknown-login-name' | 'account-locked' | 'code-withdrawn'

interface SignInPageProps {
  readonly face: OpenidFace
  readonly uid: string
  readonly clientName: string
  readonly accounts: readonly OpenidAccount[]
  readonly problem: SignInProblem | undefined
}

export function SignInPage({ face, uid, clientName, accounts, problem }: SignInPageProps) {
  const action = (step: string) => `/interaction/${uid}/${step}`
  const hasFieldProblem = problem === 'unknown-login-name'
  return (
    <>
      <p>
        <strong>{clientName}</strong> đề nghị bạn đăng nhập.<English>asks you to sign in.</English>
      </p>
      {problem && <Problem problem={problem} />}
      <h2>
        Chọn một người trong câu chuyện mẫu<English>Choose a person of the demonstration</English>
      </h2>
      <form method="post" action={action('account')}>
        {accounts.map((account) => (
          <button class="wide" name="account" value={account.key} key={account.key}>
            <strong>{account.name}</strong> · {account.loginName}
            {account.isLocked && ' · đang bị khóa'}
            <br />
            {account.note.vi}
            <br />
            <span lang="en" class="en">
              {account.note.en}
            </span>
          </button>
        ))}
      </form>
      <h2>
        Hoặc đăng nhập từng bước như thật<English>Or step by step, as in reality</English>
      </h2>
      <form method="post" action={action('login-name')}>
        <label htmlFor="login-name">
          {face.loginNameLabel.vi}
          <English>{face.loginNameLabel.en}</English>
        </label>
        <input
          id="login-name"
          name="login-name"
          autocomplete="username"
          required
          maxLength={40}
          aria-invalid={hasFieldProblem ? 'true' : undefined}
          aria-describedby={hasFieldProblem ? 'problem' : undefined}
        />
        <p>
          <button class="main">
            Tiếp tục<English>Continue</English>
          </button>
        </p>
      </form>
      <Mishaps action={action('mishap')} />
    </>
  )
}

function Problem({ problem }: { readonly problem: SignInProblem }) {
  const { vi, en } = problems[problem]
  return (
    <p class="problem" id="problem" role="alert">
      {vi}
      <English>{en}</English>
    </p>
  )
}

const problems = {
  'unknown-login-name': {
    vi: 'Không có tài khoản nào mang số này. Hãy kiểm tra lại từng chữ số.',
    en: 'No account has this number. Check each character.',
  },
  'account-locked': {
    vi: 'Tài khoản này đang bị khóa. Hãy liên hệ cơ quan Công an nơi gần nhất để mở khóa, hoặc chọn “Quay lại, không đăng nhập”.',
    en: 'This account is locked. Ask the nearest police office to unlock it, or go back without signing in.',
  },
  'code-withdrawn': {
    vi: 'Mã xác thực đã hết hạn hoặc đã nhập sai 3 lần. Hãy đăng nhập lại từ đầu.',
    en: 'The code has expired or was wrong three times. Start again.',
  },
} as const

/** The ways in which a real provider lets its relying parties down, at the press of a button. */
function Mishaps({ action }: { readonly action: string }) {
  return (
    <>
      <h2>
        Thử tình huống không suôn sẻ<English>Try what can go wrong</English>
      </h2>
      <form method="post" action={action}>
        <button class="wide" name="mishap" value="cancel">
          Quay lại, không đăng nhập<English>the user gives up: access_denied</English>
        </button>
        <button class="wide" name="mishap" value="locked">
          Báo tài khoản bị khóa cho cổng dịch vụ
          <English>access_denied with account_locked</English>
        </button>
        <button class="wide" name="mishap" value="maintenance">
          Hệ thống định danh đang bảo trì<English>temporarily_unavailable</English>
        </button>
        <button class="wide" name="mishap" value="slow">
          Đăng nhập được nhưng trả lời rất chậm (một lần)<English>the next token answer is very slow</English>
        </button>
        <button class="wide" name="mishap" value="unavailable">
          Đăng nhập được nhưng mất kết nối lúc lấy mã truy cập (một lần)
          <English>the next token request fails with 503</English>
        </button>
      </form>
    </>
  )
}
