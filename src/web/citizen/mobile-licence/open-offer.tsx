import type { Static } from 'typebox'
import type { getOwnMobileLicence } from '#modules/credentials'
import { ButtonRow, formatDateTime, LinkButton, Qr, SummaryList, useText } from '../../ui/index.ts'

type OpenOfferProps = {
  readonly offer: NonNullable<Static<typeof getOwnMobileLicence.output>['offer']>
  readonly walletUrl: string | undefined
}

/** What a wallet scans, and the PIN that only who is signed in can read. */
export function OpenOffer({ offer, walletUrl }: OpenOfferProps) {
  const text = useText()
  const { link, pin, expiresAt } = offer
  return (
    <section>
      <h2>{text('mobile-licence.scan')}</h2>
      <p>{text('mobile-licence.scan-hint')}</p>
      <Qr content={link} label={text('mobile-licence.qr-label')} />
      <SummaryList
        rows={[
          { label: text('mobile-licence.pin'), value: <b class="code">{pin}</b> },
          { label: text('mobile-licence.expires'), value: formatDateTime(Temporal.Instant.from(expiresAt)) },
        ]}
      />
      <ButtonRow>
        <LinkButton kind="secondary" href={link}>
          {text('mobile-licence.open-wallet')}
        </LinkButton>
        {walletUrl && (
          <LinkButton kind="secondary" href={`${walletUrl}/receive?offer=${encodeURIComponent(link)}`}>
            {text('mobile-licence.demo-wallet')}
          </LinkButton>
        )}
      </ButtonRow>
      <p class="muted">{text('mobile-licence.updates')}</p>
    </section>
  )
}
