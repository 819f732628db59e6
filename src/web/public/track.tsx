import { Problem } from '#kernel/errors.ts'
import { trackDossier } from '#modules/dossiers'
import { registerPage, type Site, type Visit } from '../http/index.ts'
import { formatDateTime, Notice, StatusTag, SummaryList, errorOf } from '../ui/index.ts'
import { PortalPage } from './portal-page.tsx'
import { toneOfState } from './state-tone.ts'
import { TrackForm } from './track-form.tsx'

/** `/track` takes a code, `/track/<code>` is the address in the QR of a receipt. */
export function registerTrack(site: Site): void {
  registerPage(site, { path: '/track', access: 'anyone', show: showForm })
  registerPage(site, { path: '/track/:code', access: 'anyone', show: showDossier })
}

async function showForm(visit: Visit) {
  const code = (visit.query['code'] ?? '').trim()
  if (code !== '') return { redirect: `/track/${encodeURIComponent(code.slice(0, 60))}` }
  const title = visit.text('public.track.title')
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      <TrackForm />
      <p>{visit.text('public.track.sign-in')}</p>
    </PortalPage>
  )
}

async function showDossier(visit: Visit) {
  const { text, language, params } = visit
  const code = params['code'] ?? ''
  const tracked = await visit.call(trackDossier, { code }).catch(notFound)
  if (!tracked) return wrongCode(visit, code)
  const row = (label: string, value: string) => ({ label, value })
  return (
    <PortalPage visit={visit} title={text('public.track.of', { code: tracked.code })}>
      <h1>
        {text('public.track.dossier')} <span class="code">{tracked.code}</span>
      </h1>
      <p>
        <StatusTag tone={toneOfState(tracked.stateCode)} label={tracked.stateName[language]} />
      </p>
      <SummaryList
        rows={[
          row(text('public.track.procedure'), tracked.procedureName[language]),
          row(text('public.track.organisation'), tracked.organisation),
          row(text('public.track.submitted'), formatDateTime(Temporal.Instant.from(tracked.submittedAt))),
          ...(tracked.dueInWords ? [row(text('public.track.due'), tracked.dueInWords)] : []),
        ]}
      />
      {tracked.isOverdue && <Notice kind="late" title={text('public.track.overdue')} />}
      <p>{text('public.track.sign-in')}</p>
    </PortalPage>
  )
}

function wrongCode(visit: Visit, code: string) {
  const title = visit.text('public.track.title')
  const errors = [{ field: 'code', message: visit.text('public.track.not-found') }]
  visit.reply.code(404)
  return (
    <PortalPage visit={visit} title={title} errors={errors}>
      <h1>{title}</h1>
      <TrackForm code={code} error={errorOf(errors, 'code')} />
    </PortalPage>
  )
}

function notFound(error: unknown): undefined {
  if (error instanceof Problem && error.status < 500) return undefined
  throw error
}
