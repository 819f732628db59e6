import { Problem } from '#kernel/errors.ts'
import { endSession, getOwnAccount, listOwnSessions } from '#modules/identity'
import { getPreferences, setPreferences } from '#modules/notifications'
import { parsePhoneNumber } from '#standards/phone-number/parse-phone-number.ts'
import { getOwnRecord, listOwnDisclosures } from '#modules/registries'
import { registerPage, textsOf, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { PortalPage } from '../../public/portal-page.tsx'
import { DisclosureTable, OwnRecord } from './own-record.tsx'
import { Sessions } from './sessions.tsx'
import { Channels } from './channels.tsx'
import { SummaryList } from '../../ui/index.ts'

/** What the platform knows of somebody, who looked at it, where they are signed in and how they are reached. */
export function registerAccountPage(site: Site): void {
  registerPage(site, { path: '/account', access: 'person', show: showAccount, submit: changeChannels })
  registerPage(site, { path: '/account/sessions/:sessionId', access: 'person', submit: end })
}

async function showAccount(visit: Visit) {
  const { text } = visit
  const account = await visit.call(getOwnAccount, {})
  const record = await visit.call(getOwnRecord, {}).catch(unlessExpected)
  const disclosures = record ? await visit.call(listOwnDisclosures, {}) : []
  const { sessions } = await visit.call(listOwnSessions, {})
  const { email } = await visit.call(getPreferences, {})
  const title = text('site.account')
  return (
    <PortalPage visit={visit} title={title}>
      <h1>{title}</h1>
      <SummaryList
        title={text('citizen.account.identity')}
        rows={[
          { label: text('citizen.account.name'), value: account.name },
          { label: text('citizen.account.personal-id'), value: <span class="code">{account.personalId}</span> },
          { label: text('citizen.account.phone'), value: readablePhone(account.phone) },
          { label: text('citizen.account.email'), value: account.email ?? '–' },
        ]}
      />
      <p>
        <a href="/account/licence">{text('mobile-licence.title')}</a>
      </p>
      {record ? <OwnRecord record={record} /> : <p>{text('citizen.account.no-record')}</p>}
      {record && <DisclosureTable disclosures={disclosures} />}
      <Channels wantsEmail={email} />
      <Sessions sessions={sessions} current={visit.session?.id} />
    </PortalPage>
  )
}

async function changeChannels(visit: Visit, form: Submission): Promise<Redirect> {
  await visit.call(setPreferences, { email: textsOf(form.values, 'channels').includes('email') })
  return { redirect: '/account', flash: { kind: 'success', sentence: visit.text('citizen.account.channels-saved') } }
}

async function end(visit: Visit): Promise<Redirect> {
  await visit.call(endSession, { sessionId: visit.params['sessionId'] ?? '' })
  return { redirect: '/account', flash: { kind: 'success', sentence: visit.text('citizen.account.session-ended') } }
}

function readablePhone(phone: string | null): string {
  const parsed = parsePhoneNumber(phone ?? '')
  return parsed.ok ? parsed.national : (phone ?? '–')
}

/** Somebody whom the population register does not know has an account all the same. */
function unlessExpected(error: unknown): undefined {
  if (error instanceof Problem && error.status < 500) return undefined
  throw error
}
