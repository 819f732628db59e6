import { askProvider, type ObligationView } from '#modules/payments'
import { registerFragment, registerPage, type Redirect, type Site, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { BackLink, LivePart, Money, MoneyInWords } from '../../ui/index.ts'
import { HowToPay } from './how-to-pay.tsx'
import { dossierPath } from './load-dossier.ts'
import { loadObligation } from './load-obligation.ts'
import { PaymentState } from './payment-state.tsx'

/** The fee: amount in digits and words, the code to scan and what it holds, and a state that keeps itself up to date. */
export function registerPaymentPage(site: Site): void {
  registerPage(site, { path: '/dossiers/:dossierId/payment', access: 'person', show: showPayment, submit: askBank })
  registerFragment(site, {
    path: '/dossiers/:dossierId/payment/state',
    access: 'person',
    show: async (visit) => {
      const obligation = await loadObligation(visit)
      return { content: <Standing {...{ visit, obligation }} />, isFinal: obligation.state !== 'open' }
    },
  })
}

async function showPayment(visit: Visit) {
  const { text, params } = visit
  const obligation = await loadObligation(visit)
  const title = text('citizen.payment.title')
  const dossierId = params['dossierId'] ?? ''
  return (
    <PortalPage
      visit={visit}
      title={title}
      before={<BackLink href={dossierPath(dossierId)} label={text('citizen.payment.back')} />}
    >
      <h1>{title}</h1>
      <p>{obligation.reason}</p>
      <p class="lead">
        <b>
          <Money amount={obligation.amount} />
        </b>
      </p>
      <p>
        <MoneyInWords words={obligation.amountInWords} />
      </p>
      {obligation.state === 'open' ? (
        <LivePart fragmentPath={dossierPath(dossierId, 'payment/state')}>
          <Standing {...{ visit, obligation }} />
        </LivePart>
      ) : (
        <Standing {...{ visit, obligation }} />
      )}
    </PortalPage>
  )
}

/** The code goes away with the debt: nobody pays twice from a page left open. */
function Standing({ visit, obligation }: { readonly visit: Visit; readonly obligation: ObligationView }) {
  const dossierId = visit.params['dossierId'] ?? ''
  return (
    <>
      <PaymentState obligation={obligation} dossierId={dossierId} />
      {obligation.qr && <HowToPay {...{ obligation, dossierId }} qr={obligation.qr} demo={visit.site.settings.demo} />}
    </>
  )
}

async function askBank(visit: Visit): Promise<Redirect> {
  const { text, path } = visit
  const { id } = await loadObligation(visit)
  const { state } = await visit.call(askProvider, { obligationId: id })
  return state === 'open'
    ? { redirect: path, flash: { kind: 'information', sentence: text('citizen.payment.not-yet') } }
    : { redirect: path, flash: { kind: 'success', sentence: text('citizen.payment.arrived') } }
}
