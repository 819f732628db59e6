import type { Static } from 'typebox'
import { getOwnMobileLicence, offerCredential, revokeCredential } from '#modules/credentials'
import {
  registerFragment,
  registerPage,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { BackLink, Button, EmptyList, Form, LivePart, Notice, SummaryList, useText } from '../../ui/index.ts'
import { isVerified, LevelNotice } from '../draft/level-notice.tsx'
import { CopiesTable } from './copies-table.tsx'
import { OpenOffer } from './open-offer.tsx'

const PATH = '/account/licence'

type MobileLicence = Static<typeof getOwnMobileLicence.output>

/** The licence for the wallet: one button makes a code, the list says what was given out, and takes it back. */
export function registerMobileLicencePage(site: Site): void {
  registerPage(site, { path: PATH, access: 'person', show: showLicence, submit: offer })
  registerPage(site, { path: `${PATH}/copies/:credentialId`, access: 'person', submit: revoke })
  registerFragment(site, {
    path: `${PATH}/state`,
    access: 'person',
    show: async (visit) => {
      const own = await visit.call(getOwnMobileLicence, {})
      return { content: <Standing {...{ visit, own }} />, isFinal: own.offer === null }
    },
  })
}

async function showLicence(visit: Visit) {
  const { text } = visit
  const own = isVerified(visit) ? await visit.call(getOwnMobileLicence, {}) : undefined
  const title = text('mobile-licence.title')
  return (
    <PortalPage visit={visit} title={title} before={<BackLink href="/account" label={text('mobile-licence.back')} />}>
      <h1>{title}</h1>
      <p class="lead">{text('mobile-licence.lead')}</p>
      <LevelNotice visit={visit} />
      {own && <OwnLicence visit={visit} own={own} />}
    </PortalPage>
  )
}

function OwnLicence({ visit, own }: { readonly visit: Visit; readonly own: MobileLicence }) {
  const text = useText()
  const { licence, offer: open } = own
  if (!licence) {
    return (
      <EmptyList title={text('mobile-licence.none')}>
        <p>{text('mobile-licence.none-hint')}</p>
      </EmptyList>
    )
  }
  return (
    <>
      <SummaryList
        title={text('mobile-licence.own')}
        rows={[
          { label: text('mobile-licence.number'), value: <span class="code">{licence.managementNumber}</span> },
          { label: text('mobile-licence.serial'), value: <span class="code">{licence.serial ?? '–'}</span> },
          { label: text('mobile-licence.classes'), value: licence.classes.join(', ') || '–' },
        ]}
      />
      {licence.isIssuable ? (
        <Form action={PATH} onceKey={visit.onceKey}>
          <p class="muted">{text('mobile-licence.portrait')}</p>
          <Button kind={open ? 'secondary' : 'primary'}>
            {text(open ? 'mobile-licence.offer-again' : 'mobile-licence.offer')}
          </Button>
        </Form>
      ) : (
        <Notice kind="warning" title={text('mobile-licence.not-issuable')}>
          <p>{text('mobile-licence.not-issuable-hint')}</p>
        </Notice>
      )}
      {open ? (
        <LivePart fragmentPath={`${PATH}/state`}>
          <Standing {...{ visit, own }} />
        </LivePart>
      ) : (
        <Standing {...{ visit, own }} />
      )}
    </>
  )
}

/** The code goes when a wallet has used it, and the copy appears: both in one part, so that they change together. */
function Standing({ visit, own }: { readonly visit: Visit; readonly own: MobileLicence }) {
  return (
    <>
      {own.offer && <OpenOffer offer={own.offer} walletUrl={visit.site.settings.demo?.walletUrl} />}
      <CopiesTable copies={own.credentials} />
    </>
  )
}

async function offer(visit: Visit, { onceKey }: Submission): Promise<Redirect> {
  await visit.call(offerCredential, {}, { onceKey })
  return { redirect: PATH, flash: { kind: 'success', sentence: visit.text('mobile-licence.offered') } }
}

async function revoke(visit: Visit): Promise<Redirect> {
  await visit.call(revokeCredential, { credentialId: visit.params['credentialId'] ?? '' })
  return { redirect: PATH, flash: { kind: 'success', sentence: visit.text('mobile-licence.revoked') } }
}
