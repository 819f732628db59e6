import type { ObligationView } from '#modules/payments'
import type { WebSettings } from '../../http/site.ts'
import {
  Button,
  ButtonRow,
  Form,
  formatMoney,
  LinkButton,
  Money,
  Qr,
  SummaryList,
  usePage,
  useText,
} from '../../ui/index.ts'
import { dossierPath } from './load-dossier.ts'

type HowToPayProps = {
  readonly obligation: ObligationView
  readonly dossierId: string
  readonly qr: string
  readonly demo: WebSettings['demo']
}

/** The code to scan, what it holds for whoever types it, and the question to the bank. */
export function HowToPay({ obligation, dossierId, qr, demo }: HowToPayProps) {
  const { language } = usePage()
  const text = useText()
  const { payee, reference, amount } = obligation
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
      <Form action={dossierPath(dossierId, 'payment')}>
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
