import { English } from '../serving/stand-in-page.tsx'

interface CodePageProps {
  readonly uid: string
  readonly code: string
  readonly sentTo: string
  readonly isWrong: boolean
}

/** The one-time code goes to nobody's telephone: the page plays the telephone too. */
export function CodePage({ uid, code, sentTo, isWrong }: CodePageProps) {
  return (
    <>
      <p class="note">
        Tin nhắn (mô phỏng) gửi tới số {sentTo}: mã xác thực của bạn là <strong>{code}</strong>.
        <English>The text message with the code.</English>
      </p>
      {isWrong && (
        <p class="problem" id="problem" role="alert">
          Mã chưa đúng. Hãy nhập 6 chữ số trong tin nhắn.
          <English>Wrong code. Enter the 6 digits of the message.</English>
        </p>
      )}
      <form method="post" action={`/interaction/${uid}/code`}>
        <label htmlFor="code">
          Mã xác thực gồm 6 chữ số<English>Code of 6 digits</English>
        </label>
        <input
          id="code"
          name="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          pattern="[0-9]{6}"
          maxLength={6}
          required
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? 'problem' : undefined}
        />
        <p>
          <button class="main">
            Xác nhận<English>Confirm</English>
          </button>
        </p>
      </form>
      <form method="post" action={`/interaction/${uid}/mishap`}>
        <button name="mishap" value="cancel">
          Quay lại, không đăng nhập<English>Go back</English>
        </button>
      </form>
    </>
  )
}
