import { listProceduresOperation, searchProceduresOperation } from '#modules/procedures'
import { registerPage, type Site, type Visit } from '../http/index.ts'
import { EmptyList } from '../ui/index.ts'
import { PortalPage } from './portal-page.tsx'
import { SearchForm } from './search-form.tsx'
import { ServiceList } from './service-list.tsx'

export function registerServices(site: Site): void {
  registerPage(site, { path: '/services', access: 'anyone', show: showServices })
}

/** All services, or those that answer the words; marks, dead codes and dead names find them too. */
async function showServices(visit: Visit) {
  const { text } = visit
  const query = (visit.query['query'] ?? '').trim().slice(0, 200)
  const services = await (query === ''
    ? visit.call(listProceduresOperation, {})
    : visit.call(searchProceduresOperation, { query }))
  const title = text(query === '' ? 'site.services' : 'public.search.results')
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      <SearchForm query={query} />
      {query !== '' && <p>{text('public.search.count', { count: services.length, query })}</p>}
      {services.length > 0 ? (
        <ServiceList services={services} level={2} />
      ) : (
        <EmptyList title={text('public.search.none')}>
          <p>
            <a href="/services">{text('public.search.all')}</a>
          </p>
        </EmptyList>
      )}
    </PortalPage>
  )
}
