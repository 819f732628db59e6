import type { WebSettings } from '../../http/site.ts'
import { ButtonRow, formatDateTime, LinkButton, LivePart, Notice, Qr, useText } from '../../ui/index.ts'
import { type Check, LICENCE_CHECK_PATH } from './check-view.ts'
import { ResultSection } from './result-section.tsx'

type CheckProps = { readonly check: Check; readonly demo: WebSettings['demo'] }

export function CheckPage({ check, demo }: CheckProps) {
  const text = useText()
  const { question, class: licenceClass } = check
  return (
    <>
      <h1>{text('licence-check.title')}</h1>
      <p>
        {question === 'may-drive'
          ? text('licence-check.asks-class', { licenceClass: licenceClass ?? '' })
          : text('licence-check.asks-whole')}
      </p>
      {check.isOpen ? (
        <LivePart fragmentPath={`${LICENCE_CHECK_PATH}/${check.checkId}/state`} seconds={3}>
          <CheckStanding {...{ check, demo }} />
        </LivePart>
      ) : (
        <CheckStanding {...{ check, demo }} />
      )}
    </>
  )
}

/** The code until the answer is there, then the answer in its place. */
export function CheckStanding({ check, demo }: CheckProps) {
  const text = useText()
  if (check.result) return <ResultSection check={check} result={check.result} />
  if (!check.isOpen) {
    return (
      <>
        <Notice kind="warning" title={text('licence-check.expired')}>
          <p>{text('licence-check.expired-hint')}</p>
        </Notice>
        <ButtonRow>
          <LinkButton href={LICENCE_CHECK_PATH}>{text('licence-check.again')}</LinkButton>
        </ButtonRow>
      </>
    )
  }
  return (
    <section>
      <h2>{text('licence-check.scan')}</h2>
      <Qr content={check.link} label={text('licence-check.qr-label')} />
      <p>{text('licence-check.waiting', { time: formatDateTime(Temporal.Instant.from(check.expiresAt)) })}</p>
      {demo?.walletUrl && (
        <ButtonRow>
          <LinkButton kind="secondary" href={`${demo.walletUrl}/present?request=${encodeURIComponent(check.link)}`}>
            {text('licence-check.demo-wallet')}
          </LinkButton>
        </ButtonRow>
      )}
    </section>
  )
}
