import { kernelErrors } from '#kernel/errors.ts'
import { isPermitted } from '#kernel/permissions.ts'
import {
  getCertificateRequest,
  handInCertificate,
  listOrganisationKeys,
  listOwnKeys,
  requestOrganisationKey,
  retireKey,
} from '#modules/signatures'
import {
  registerDownload,
  textOf,
  type Download,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import { problemErrors } from '../../http/problem-errors.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { wrongInput } from '../wrong-input.ts'
import { KeyPage, RETIREMENT_REASONS } from './key-page.tsx'
import { keyPath, ORGANISATION_SIGNING, OWN_SIGNING } from './paths.ts'

export function registerKey(site: Site): void {
  registerOfficePage(site, { path: keyPath(':keyId'), show, submit })
  registerDownload(site, { path: `${keyPath(':keyId')}/request`, access: 'official', send: sendRequest })
}

async function show(visit: Visit): Promise<OfficeContent> {
  const { keyId = '' } = visit.params
  const own = await visit.call(listOwnKeys, {})
  const ownKey = own.keys.find((key) => key.keyId === keyId)
  const item = ownKey ?? (await findKeyOfOrganisation(visit, keyId))
  if (!item) throw kernelErrors.problem('not-found')
  const errors = keyErrors(visit)
  return {
    title: visit.text('office.signing.key', { name: item.name }),
    entry: ownKey ? OWN_SIGNING : ORGANISATION_SIGNING,
    errorCount: errors.length,
    content: (
      <KeyPage
        {...{ item, errors }}
        isOnline={own.isOnline}
        mayAct={ownKey !== undefined || isPermitted(visit.actor, requestOrganisationKey.permission)}
        back={ownKey ? OWN_SIGNING : ORGANISATION_SIGNING}
        typed={visit.typed ?? new Map()}
        onceKey={visit.onceKey}
      />
    ),
  }
}

async function findKeyOfOrganisation({ actor, call }: Visit, keyId: string) {
  if (!isPermitted(actor, listOrganisationKeys.permission)) return undefined
  const { keys } = await call(listOrganisationKeys, {})
  return keys.find((key) => key.keyId === keyId)
}

/** What the module says about a certificate belongs to the field into which it was pasted. */
function keyErrors(visit: Visit) {
  const isAboutCertificate = visit.problem?.code.startsWith('signatures/certificate-') ?? false
  return problemErrors(visit).map((error) => (isAboutCertificate ? { ...error, field: 'certificate' } : error))
}

async function submit(visit: Visit, { values, intent, onceKey }: Submission): Promise<Redirect> {
  const { keyId = '' } = visit.params
  const back = isPermitted(visit.actor, requestOrganisationKey.permission) ? ORGANISATION_SIGNING : OWN_SIGNING
  if (intent === 'hand-in') {
    const certificate = Buffer.from(textOf(values, 'certificate').trim()).toString('base64')
    if (certificate === '') throw wrongInput('certificate', (text) => text('office.signing.by-hand.missing'))
    await visit.call(handInCertificate, { keyId, certificate }, { onceKey })
    return { redirect: back, flash: { kind: 'success', sentence: visit.text('office.signing.by-hand.done') } }
  }
  const reason = RETIREMENT_REASONS.find((known) => known === textOf(values, 'reason'))
  if (!reason) throw wrongInput('reason', (text) => text('office.signing.retire.missing'))
  await visit.call(retireKey, { keyId, reason }, { onceKey })
  return { redirect: back, flash: { kind: 'success', sentence: visit.text('office.signing.retire.done') } }
}

async function sendRequest({ call, params }: Visit): Promise<Download> {
  const { pkcs10 } = await call(getCertificateRequest, { keyId: params['keyId'] ?? '' })
  return {
    content: Buffer.from(pkcs10, 'base64'),
    mediaType: 'application/pkcs10',
    fileName: 'yeu-cau-cap-chung-thu.p10',
  }
}
