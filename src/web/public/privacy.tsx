import { registerPage, type Site, type Visit } from '../http/index.ts'
import { PortalPage } from './portal-page.tsx'

export function registerPrivacy(site: Site): void {
  registerPage(site, { path: '/privacy', access: 'anyone', show: showPrivacy })
}

const PARTS = ['what', 'why', 'who', 'long', 'cookies', 'rights'] as const

async function showPrivacy(visit: Visit) {
  const { text } = visit
  return (
    <PortalPage visit={visit} title={text('site.privacy')}>
      <h1>{text('site.privacy')}</h1>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{text(`public.privacy.${part}`)}</h2>
          <p>{text(`public.privacy.${part}-answer`)}</p>
        </section>
      ))}
    </PortalPage>
  )
}
