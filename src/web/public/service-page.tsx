import { registerPage, type Site, type Visit } from '../http/index.ts'
import { Breadcrumbs, LinkButton, Money, Notice, usePage, useText } from '../ui/index.ts'
import { getService, type ServicePage } from './find-service.ts'
import { PortalPage } from './portal-page.tsx'
import { ServiceDetails } from './service-details.tsx'
import { VersionNotice } from './service-versions.tsx'

export function registerServicePage(site: Site): void {
  registerPage(site, { path: '/services/:slug', access: 'anyone', show: showService })
}

/** What it is, for whom, what it costs, how long it takes, what to have ready, one red button; then all that the law asks for. */
async function showService(visit: Visit) {
  const { text, language, query } = visit
  const asked = /^\d{1,4}$/.test(query['version'] ?? '') ? Number(query['version']) : undefined
  const current = await getService(visit)
  const service = asked === undefined || asked === current.version ? current : await getService(visit, asked)
  const isCurrent = service.version === current.version
  return (
    <PortalPage
      visit={visit}
      title={service.name[language]}
      before={
        <Breadcrumbs
          crumbs={[
            { href: '/', label: text('site.home') },
            { href: '/services', label: text('site.services') },
          ]}
        />
      }
    >
      <h1>{service.name[language]}</h1>
      <p class="lead">{service.summary[language]}</p>
      <VersionNotice service={service} current={current} />
      <KeyFacts service={service} />
      <Preparation service={service} />
      {isCurrent && <Start service={service} />}
      <ServiceDetails service={service} currentVersion={current.version} />
    </PortalPage>
  )
}

type Props = { readonly service: ServicePage }

function KeyFacts({ service }: Props) {
  const { language } = usePage()
  const text = useText()
  return (
    <ul class="key-facts">
      <li>
        <span>{text('public.service.fee')}</span>
        <b>
          <FeeInShort service={service} />
        </b>
      </li>
      <li>
        <span>{text('public.service.time')}</span>
        <b>{service.limit[language]}</b>
      </li>
      {service.channels.includes('online') && (
        <li>
          <span>{text('public.service.fill-time')}</span>
          <b>{text('public.service.minutes', { minutes: service.fillMinutes })}</b>
        </li>
      )}
    </ul>
  )
}

function FeeInShort({ service }: Props) {
  const { language } = usePage()
  const channel = service.channels.includes('online') ? 'online' : service.channels[0]
  const fees =
    service.cases[0]?.fees.filter(({ channels }) => channel !== undefined && channels.includes(channel)) ?? []
  return fees.map((fee) => (fee.dong ? <Money key={fee.name.vi} amount={fee.dong} /> : fee.amount[language]))
}

/** Only what people must bring or do themselves: the form and what registers hold are not theirs to prepare. */
function Preparation({ service }: Props) {
  const { language } = usePage()
  const text = useText()
  const toBring = (service.cases[0]?.parts ?? []).filter(({ ways }) => !ways.includes('form'))
  return (
    <section>
      <h2>{text('public.service.have-ready')}</h2>
      <ul>
        {toBring.map((part) => (
          <li key={part.code}>
            {part.name[language]}
            {part.note && <span class="muted"> – {part.note[language]}</span>}
          </li>
        ))}
        {service.channels.includes('online') && <li>{text('public.service.need-identity')}</li>}
      </ul>
    </section>
  )
}

function Start({ service }: Props) {
  const { language } = usePage()
  const text = useText()
  if (service.channels.includes('online')) {
    return <LinkButton href={`/services/${service.slug}/apply`}>{text('public.service.apply')}</LinkButton>
  }
  return (
    <Notice kind="information" title={text('public.service.not-online')}>
      {service.ways.map((way) => (
        <p key={way.channel}>{way.where[language]}</p>
      ))}
    </Notice>
  )
}
