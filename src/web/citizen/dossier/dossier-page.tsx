import type { DossierView } from '#modules/dossiers'
import { registerPage, type Site, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { toneOfState } from '../../public/state-tone.ts'
import { Breadcrumbs, formatDateTime, Notice, StatusTag, Timeline } from '../../ui/index.ts'
import { DossierClock } from './dossier-clock.tsx'
import { DossierFacts } from './dossier-facts.tsx'
import { DossierPapers } from './dossier-papers.tsx'
import { dossierPath, loadDossier } from './load-dossier.ts'
import { timelineEntries } from './timeline-entries.ts'
import { WhatToDo } from './what-to-do.tsx'

/** Where the dossier stands: what its owner has to do, until when it is due and why, what was done and what remains. */
export function registerDossierPage(site: Site): void {
  registerPage(site, { path: '/dossiers/:dossierId', access: 'person', show: showDossier })
}

async function showDossier(visit: Visit) {
  const { text, language } = visit
  const dossier = await loadDossier(visit)
  const title = dossier.procedure.name[language]
  return (
    <PortalPage
      visit={visit}
      title={title}
      before={<Breadcrumbs crumbs={[{ href: '/dossiers', label: text('site.dossiers') }]} />}
    >
      <h1>{title}</h1>
      <p>
        {dossier.code && <span class="code">{dossier.code} </span>}
        <StatusTag tone={toneOfState(dossier.stateCode)} label={dossier.stateName[language]} />
      </p>
      <WhatToDo dossier={dossier} />
      <Ending dossier={dossier} visit={visit} />
      <DossierClock dossier={dossier} />
      <section>
        <h2>{text('citizen.dossier.progress')}</h2>
        <Timeline entries={timelineEntries(dossier, visit)} />
        <p>
          <a href={dossierPath(dossier.dossierId, 'proof')}>{text('citizen.dossier.proof')}</a>
        </p>
        <p class="muted">{text('citizen.dossier.proof-means')}</p>
      </section>
      <DossierPapers dossier={dossier} />
      <DossierFacts dossier={dossier} />
      <OtherActions dossier={dossier} visit={visit} />
    </PortalPage>
  )
}

type Props = { readonly dossier: DossierView; readonly visit: Visit }

/** Why it ended, and what the law then offers. */
function Ending({ dossier, visit }: Props) {
  const { text } = visit
  const { ending, state, result, extension } = dossier
  return (
    <>
      {ending && (
        <Notice kind="warning" title={text(`citizen.dossier.ended-${state === 'withdrawn' ? 'withdrawn' : 'other'}`)}>
          <p>{ending.reason}</p>
        </Notice>
      )}
      {extension && (
        <Notice kind="warning" title={text('citizen.dossier.extended')}>
          <p>
            {text('citizen.dossier.extended-to', { time: formatDateTime(Temporal.Instant.from(extension.to)) })}{' '}
            {extension.reason}
          </p>
        </Notice>
      )}
      {result && (
        <Notice kind="success" title={text('citizen.dossier.result')}>
          <p>
            {result.name}, {text('citizen.dossier.number')} <span class="code">{result.number}</span>
          </p>
          <p>{text(state === 'returned' ? 'citizen.dossier.result-returned' : 'citizen.dossier.result-ready')}</p>
        </Notice>
      )}
    </>
  )
}

/** What may be done but need not be. */
function OtherActions({ dossier, visit }: Props) {
  if (!dossier.actions.includes('withdraw')) return null
  return (
    <p>
      <a href={`/dossiers/${dossier.dossierId}/withdraw`}>{visit.text('citizen.withdraw.link')}</a>
    </p>
  )
}
