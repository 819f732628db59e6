import { listProceduresOperation } from '#modules/procedures'
import { registerPage, type Site, type Visit } from '../http/index.ts'
import { Notice } from '../ui/index.ts'
import { PortalPage } from './portal-page.tsx'
import { SearchForm } from './search-form.tsx'
import { ServiceList } from './service-list.tsx'
import { TrackForm } from './track-form.tsx'

export function registerHome(site: Site): void {
  registerPage(site, { path: '/', access: 'anyone', show: showHome })
}

async function showHome(visit: Visit) {
  const { text, site } = visit
  const services = await visit.call(listProceduresOperation, {})
  return (
    <PortalPage visit={visit} title={text('public.home.title')}>
      <h1>{text('public.home.question')}</h1>
      <SearchForm />
      <section>
        <h2>{text('public.home.services')}</h2>
        <ServiceList services={services} level={3} />
      </section>
      <section>
        <h2>{text('public.track.title')}</h2>
        <TrackForm />
      </section>
      <section>
        <h2>{text('verify.title')}</h2>
        <p>{text('verify.lead')}</p>
        <p>
          <a href="/verify">{text('verify.link')}</a>
        </p>
      </section>
      {site.settings.demo && (
        <Notice kind="information" title={text('public.home.demo')}>
          <p>
            <a href={site.settings.demo.standIns}>{text('public.home.demo-people')}</a>
          </p>
        </Notice>
      )}
    </PortalPage>
  )
}
