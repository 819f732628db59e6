import type { Visit } from '../../http/index.ts'
import { ButtonRow, LinkButton } from '../../ui/index.ts'
import { PortalPage } from '../portal-page.tsx'

/** For every code that opens nothing, whatever is wrong with it. */
export function unknownPaperPage(visit: Visit) {
  const { text } = visit
  const title = text('verify.paper.unknown')
  visit.reply.code(404)
  return (
    <PortalPage visit={visit} title={title} errors={[]}>
      <h1>{title}</h1>
      <p class="lead">{text('verify.paper.unknown-lead')}</p>
      <ul>
        <li>{text('verify.paper.unknown-code')}</li>
        <li>{text('verify.paper.unknown-site')}</li>
      </ul>
      <p>{text('verify.paper.unknown-advice')}</p>
      <ButtonRow>
        <LinkButton href="/verify">{text('verify.link')}</LinkButton>
        <LinkButton kind="secondary" href="/help">
          {text('site.help')}
        </LinkButton>
      </ButtonRow>
    </PortalPage>
  )
}
