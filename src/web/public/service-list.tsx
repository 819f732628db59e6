import type { Text } from '#kernel/text.ts'
import { usePage, useText } from '../ui/index.ts'

type Service = {
  readonly code: string
  readonly slug: string
  readonly name: Text
  readonly summary: Text
  readonly sector: Text
  /** A dead code or name that led here. */
  readonly foundBy?: { readonly formerCode: string; readonly formerName: string } | null
}

/** Services under their fields of life, in the people's words. */
export function ServiceList({ services, level }: { readonly services: readonly Service[]; readonly level: 2 | 3 }) {
  const { language } = usePage()
  const Heading = `h${level}` as const
  const sectors = Map.groupBy(services, ({ sector }) => sector[language])
  return [...sectors].map(([sector, ofSector]) => (
    <section key={sector}>
      <Heading>{sector}</Heading>
      <ul>
        {ofSector.map((service) => (
          <li key={service.code}>
            <ServiceLink service={service} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function ServiceLink({ service }: { readonly service: Service }) {
  const { language } = usePage()
  const text = useText()
  const { foundBy } = service
  return (
    <>
      <a href={`/services/${service.slug}`}>
        <b>{service.name[language]}</b>
      </a>
      <br />
      <span class="muted">{service.summary[language]}</span>
      {foundBy && (
        <>
          <br />
          <span class="muted">
            {text('public.search.former', { name: foundBy.formerName, code: foundBy.formerCode })}
          </span>
        </>
      )}
    </>
  )
}
