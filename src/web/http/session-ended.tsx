import { signInPath } from '#modules/identity'
import { PortalPage } from '../public/portal-page.tsx'
import { LinkButton, renderPage } from '../ui/index.ts'
import type { FormValues } from './form-values.ts'
import { keepForm } from './kept-form.ts'
import type { Visit } from './visit.ts'
import type { Access } from './wall.ts'

/**
 * A form came after the session had ended: what was typed is kept, and a link leads through the sign-in back to the page.
 * A link, because browsers hold the redirects of a posted form to `form-action 'self'`.
 */
export async function answerSessionEnded(visit: Visit, access: Access, form: FormValues): Promise<void> {
  const { text, reply, path } = visit
  const isKept = keepForm(visit, form)
  const page = (
    <PortalPage visit={visit} title={text('site.session-ended.title')}>
      <h1>{text('site.session-ended.title')}</h1>
      <p>{text(isKept ? 'site.session-ended.kept' : 'site.session-ended.too-long')}</p>
      <LinkButton href={signInPath(access === 'official' ? 'official' : 'citizen', path)}>
        {text('site.session-ended.sign-in')}
      </LinkButton>
    </PortalPage>
  )
  await reply.code(401).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page))
}
