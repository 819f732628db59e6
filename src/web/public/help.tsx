import { registerPage, type Site, type Visit } from '../http/index.ts'
import { PortalPage } from './portal-page.tsx'

export function registerHelp(site: Site): void {
  registerPage(site, { path: '/help', access: 'anyone', show: showHelp })
}

const QUESTIONS = ['apply', 'identity', 'stop', 'files', 'pay', 'late', 'wrong', 'keyboard'] as const

async function showHelp(visit: Visit) {
  const { text } = visit
  return (
    <PortalPage visit={visit} title={text('site.help')}>
      <h1>{text('site.help')}</h1>
      {QUESTIONS.map((question) => (
        <section key={question}>
          <h2>{text(`public.help.${question}`)}</h2>
          <p>{text(`public.help.${question}-answer`)}</p>
        </section>
      ))}
    </PortalPage>
  )
}
