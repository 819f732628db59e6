import { askProvider, type ObligationView } from '#modules/payments'
import { registerFragment, registerPage, type Redirect, type Site, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import {
  BackLink,
  Button,
  ButtonRow,
  Form,
  formatMoney,
  LinkButton,
  LivePart,
  Money,
  MoneyInWords,
  Qr,
  SummaryList,
} from '../../ui/index.ts'
import { dossierPath } from './load-dossier.ts'
import { loadObligation } from './load-obligation.ts'
import { PaymentState } from './payment-state.tsx'

/** The fee: amount in digits and words, the code to scan and what it holds, and a state that keeps itself up to date. */
export function registerPaymentPage(site: Site): void {
  registerPage(site, { path: '/dossiers/:dossierId/payment', access: 'person', show: showPayment, submit: askBank })
  registerFragment(site, {
    path: '/dossiers/:dossierId/payment/state',
    access: 'person',
    show: async (visit) => (
      <PaymentState obligation={await loadObligation(visit)} dossierId={visit.params['dossierId'] ?? ''} />
    ),
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
          <PaymentState obligation={obligation} dossierId={dossierId} />
        </LivePart>
      ) : (
        <PaymentState obligation={obligation} dossierId={dossierId} />
      )}
      {obligation.qr && <HowToPay visit={visit} obligation={obligation} qr={obligation.qr} />}
    </PortalPage>
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

type HowToPayProps = { readonly visit: Visit; readonly obligation: ObligationView; readonly qr: string }

function HowToPay({ visit, obligation, qr }: HowToPayProps) {
  const { text, language, path, site } = visit
  const { payee, reference, amount } = obligation
  const { demo } = site.settings
  return (
    <section>
      <h2>{text('citizen.payment.scan')}</h2>
      <p>{text('citizen.payment.scan-hint')}</p>
      <Qr content={qr} label={text('citizen.payment.qr-label', { amount: formatMoney(amount, language) })} />
      <SummaryList
        title={text('citizen.payment.by-hand')}
        rows={[
          { label: text('citizen.payment.holder'), value: payee.holder },
          { label: text('citizen.payment.account'), value: <span class="code">{payee.account}</span> },
          { label: text('citizen.payment.bank'), value: payee.bank },
          { label: text('citizen.payment.amount'), value: <Money amount={amount} /> },
          { label: text('citizen.payment.content'), value: <span class="code">{reference}</span> },
        ]}
      />
      <p>{text('citizen.payment.content-why')}</p>
      <Form action={path}>
        <ButtonRow>
          <Button kind="secondary">{text('citizen.payment.ask')}</Button>
          {demo && (
            <LinkButton kind="secondary" href={`${demo.bankUrl}/?qr=${encodeURIComponent(qr)}`}>
              {text('citizen.payment.demo-bank')}
            </LinkButton>
          )}
        </ButtonRow>
      </Form>
    </section>
  )
}
