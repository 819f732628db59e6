import { formatDate, Notice, usePage, useText } from '../ui/index.ts'
import type { ServicePage } from './find-service.ts'

/** On the page of a version that is no longer in force. */
export function VersionNotice({ service, current }: { readonly service: ServicePage; readonly current: ServicePage }) {
  const text = useText()
  if (service.version === current.version) return null
  return (
    <Notice
      kind="warning"
      title={text('public.service.old-version', { version: service.version, ...periodOf(service) })}
    >
      <p>
        <a href={`/services/${current.slug}`}>{text('public.service.see-current')}</a>
      </p>
    </Notice>
  )
}

/** Links to the versions before; each stays readable, because open dossiers may stand on it. */
export function Versions({
  service,
  currentVersion,
}: {
  readonly service: ServicePage
  readonly currentVersion: number
}) {
  const { path } = usePage()
  const text = useText()
  const versions = Array.from({ length: currentVersion }, (_, index) => currentVersion - index)
  const shown = path.split('?')[0]!
  return (
    <ul>
      {versions.map((version) => (
        <li key={version}>
          {version === service.version ? (
            text('public.service.this-version', {
              version,
              from: formatDate(Temporal.PlainDate.from(service.validFrom)),
            })
          ) : (
            <a href={`${shown}?version=${version}`}>{text('public.service.version', { version })}</a>
          )}
        </li>
      ))}
    </ul>
  )
}

function periodOf({ validFrom, validTo }: ServicePage) {
  const from = formatDate(Temporal.PlainDate.from(validFrom))
  // Half-open: the last day in force is the one before.
  const to = validTo === null ? '…' : formatDate(Temporal.PlainDate.from(validTo).subtract({ days: 1 }))
  return { from, to }
}
