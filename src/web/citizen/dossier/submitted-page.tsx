import type { DossierView } from '#modules/dossiers'
import { registerPage, type Site, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { Confirmation, formatDateTime, LinkButton } from '../../ui/index.ts'
import { dossierPath, loadDossier } from './load-dossier.ts'

/** Right after submitting: it is done, and what happens next. The code comes with the acceptance, not before. */
export function registerSubmittedPage(site: Site): void {
  registerPage(site, { path: '/dossiers/:dossierId/submitted', access: 'person', show: showConfirmation })
}

async function showConfirmation(visit: Visit) {
  const { text } = visit
  const dossier = await loadDossier(visit)
  const title = text('citizen.submitted.title')
  const mustPay = dossier.payment.status === 'open'
  return (
    <PortalPage visit={visit} title={title}>
      <Confirmation title={title} {...(dossier.code && { code: dossier.code, codeLabel: text('public.track.label') })}>
        <p>
          {text('citizen.submitted.at', {
            organisation: dossier.receivingPoint.name,
            time: formatDateTime(Temporal.Instant.from(dossier.submittedAt)),
          })}
        </p>
      </Confirmation>
      <section>
        <h2>{text('citizen.submitted.next')}</h2>
        <NextSteps visit={visit} dossier={dossier} />
      </section>
      {mustPay && (
        <LinkButton href={dossierPath(dossier.dossierId, 'payment')}>{text('citizen.payment.link')}</LinkButton>
      )}
      <p>
        <a href={dossierPath(dossier.dossierId)}>{text('citizen.submitted.follow')}</a>
      </p>
    </PortalPage>
  )
}

function NextSteps({ visit, dossier }: { readonly visit: Visit; readonly dossier: DossierView }) {
  const { text } = visit
  const isPaid = dossier.payment.status !== 'open'
  return (
    <ol>
      {!isPaid && <li>{text('citizen.submitted.step-pay')}</li>}
      <li>{text('citizen.submitted.step-check')}</li>
      <li>{text('citizen.submitted.step-due')}</li>
      <li>{text('citizen.submitted.step-result')}</li>
    </ol>
  )
}
