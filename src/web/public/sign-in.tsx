import { localPath, signInPath } from '#modules/identity'
import { registerPage, type Site, type Visit } from '../http/index.ts'
import { LinkButton } from '../ui/index.ts'
import { PortalPage } from './portal-page.tsx'

/** Two doors: the account menu does not know who is in front of the screen. */
export function registerSignInPage(site: Site): void {
  registerPage(site, { path: '/sign-in', access: 'anyone', show: showDoors })
}

async function showDoors(visit: Visit) {
  const { text, query, session } = visit
  const back = localPath(query['return'])
  if (session) return { redirect: back }
  const title = text('site.sign-in.title')
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      <section>
        <h2>{text('site.sign-in.citizen')}</h2>
        <p>{text('site.sign-in.citizen-hint')}</p>
        <LinkButton href={signInPath('citizen', back)}>{text('site.sign-in.with-vneid')}</LinkButton>
      </section>
      <section>
        <h2>{text('site.sign-in.official')}</h2>
        <p>{text('site.sign-in.official-hint')}</p>
        <LinkButton kind="secondary" href={signInPath('official', back === '/' ? '/office' : back)}>
          {text('site.sign-in.with-organisation')}
        </LinkButton>
      </section>
    </PortalPage>
  )
}
