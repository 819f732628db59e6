import { listOwnDossiers, listOwnDrafts, STATES, type DossierLine } from '#modules/dossiers'
import { registerPage, type Site, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { toneOfState } from '../../public/state-tone.ts'
import { DataTable, EmptyList, formatDate, formatDateTime, formatDue, StatusTag } from '../../ui/index.ts'
import { localTime } from '../dossier/load-dossier.ts'

/** What somebody has submitted, and what they are still preparing. */
export function registerDossiersPage(site: Site): void {
  registerPage(site, { path: '/dossiers', access: 'person', show: showDossiers })
}

async function showDossiers(visit: Visit) {
  const { text } = visit
  const drafts = await visit.call(listOwnDrafts, {})
  const dossiers = await visit.call(listOwnDossiers, {})
  const title = text('site.dossiers')
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      {drafts.length > 0 && (
        <section>
          <h2>{text('citizen.drafts.title')}</h2>
          <Drafts visit={visit} drafts={drafts} />
        </section>
      )}
      <section>
        <h2>{text('citizen.dossiers.submitted')}</h2>
        {dossiers.length === 0 ? (
          <EmptyList title={text('citizen.dossiers.none')}>
            <p>
              <a href="/services">{text('citizen.dossiers.find')}</a>
            </p>
          </EmptyList>
        ) : (
          <Submitted visit={visit} dossiers={dossiers} />
        )}
      </section>
    </PortalPage>
  )
}

type OwnDrafts = {
  readonly draftId: string
  readonly procedureName: { readonly vi: string; readonly en: string }
  readonly updatedAt: string
  readonly expiresAt: string
}

function Drafts({ visit, drafts }: { readonly visit: Visit; readonly drafts: readonly OwnDrafts[] }) {
  const { text, language } = visit
  return (
    <DataTable
      caption={text('citizen.drafts.title')}
      rows={drafts}
      rowKey={({ draftId }) => draftId}
      columns={[
        {
          key: 'name',
          label: text('public.track.procedure'),
          cell: ({ draftId, procedureName }) => <a href={`/drafts/${draftId}`}>{procedureName[language]}</a>,
        },
        {
          key: 'updated',
          label: text('citizen.drafts.updated'),
          cell: ({ updatedAt }) => formatDateTime(localTime(updatedAt)),
        },
        {
          key: 'expires',
          label: text('citizen.drafts.expires'),
          cell: ({ expiresAt }) => formatDate(localTime(expiresAt)),
        },
        {
          key: 'delete',
          label: text('citizen.drafts.action'),
          cell: ({ draftId, updatedAt }) => (
            <a href={`/drafts/${draftId}/delete`}>
              {text('citizen.draft.delete')}
              <span class="visually-hidden"> {formatDateTime(localTime(updatedAt))}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

function Submitted({ visit, dossiers }: { readonly visit: Visit; readonly dossiers: readonly DossierLine[] }) {
  const { text, language } = visit
  return (
    <DataTable
      caption={text('citizen.dossiers.submitted')}
      rows={dossiers}
      rowKey={({ dossierId }) => dossierId}
      columns={[
        {
          key: 'name',
          label: text('public.track.procedure'),
          cell: ({ dossierId, procedureName, code }) => (
            <>
              <a href={`/dossiers/${dossierId}`}>{procedureName[language]}</a>
              {code && (
                <>
                  <br />
                  <span class="code">{code}</span>
                </>
              )}
            </>
          ),
        },
        {
          key: 'state',
          label: text('citizen.dossiers.state'),
          cell: ({ state, stateName }) => (
            <StatusTag tone={toneOfState(STATES[state as keyof typeof STATES].code)} label={stateName[language]} />
          ),
        },
        {
          key: 'due',
          label: text('public.track.due'),
          cell: ({ dueAt }) => (dueAt ? formatDue(localTime(dueAt), language) : text('citizen.dossiers.no-due')),
        },
        {
          key: 'submitted',
          label: text('public.track.submitted'),
          cell: ({ submittedAt }) => formatDateTime(localTime(submittedAt)),
        },
      ]}
    />
  )
}
