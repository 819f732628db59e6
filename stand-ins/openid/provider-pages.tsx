import type { ErrorOut } from 'oidc-provider'
import { English, renderPage } from '../serving/stand-in-page.tsx'
import type { OpenidFace } from './openid-account.ts'

/** `form` comes from the library: an empty form named `op.logoutForm` that carries its anti-forgery value. */
export function signOutPage(face: OpenidFace, form: string): string {
  return renderPage({
    plays: face.plays,
    title: 'Đăng xuất?',
    children: (
      <>
        <p>
          Bạn muốn kết thúc phiên đăng nhập tại {face.plays}?<English>End your session here?</English>
        </p>
        <div dangerouslySetInnerHTML={{ __html: form }} />
        <p>
          <button class="main" type="submit" form="op.logoutForm" name="logout" value="yes">
            Đăng xuất<English>Sign out</English>
          </button>{' '}
          <button type="submit" form="op.logoutForm">
            Ở lại<English>Stay signed in</English>
          </button>
        </p>
      </>
    ),
  })
}

export function signedOutPage(face: OpenidFace): string {
  return renderPage({
    plays: face.plays,
    title: 'Bạn đã đăng xuất',
    children: (
      <p>
        Bạn có thể đóng trang này.<English>You may close this page.</English>
      </p>
    ),
  })
}

export function errorPage(face: OpenidFace, { error, error_description }: ErrorOut): string {
  return renderPage({
    plays: face.plays,
    title: 'Không đăng nhập được',
    children: (
      <>
        <p class="problem">
          Yêu cầu đăng nhập không hợp lệ hoặc đã hết hạn. Hãy quay lại nơi bạn bắt đầu và đăng nhập lại.
          <English>The request is not valid or has expired. Go back to where you started and sign in again.</English>
        </p>
        <p>
          <code>
            {error}
            {error_description ? `: ${error_description}` : ''}
          </code>
        </p>
      </>
    ),
  })
}
