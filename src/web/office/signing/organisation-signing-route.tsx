import { isPermitted } from '#kernel/permissions.ts'
import {
  endDelegation,
  giveDelegation,
  listDelegations,
  listOrganisationKeys,
  requestOrganisationKey,
  requestStaffKey,
  setOrganisationSealImage,
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
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { wrongInput } from '../wrong-input.ts'
import { imageErrors } from './image-errors.ts'
import { OrganisationSigningPage } from './organisation-signing-page.tsx'
import { ORGANISATION_SIGNING, SEAL_IMAGE } from './paths.ts'
import { readDelegation } from './read-delegation.ts'
import { imageRules, readImage } from './read-image.ts'
import { sendPicture } from './send-picture.ts'

export function registerOrganisationSigning(site: Site): void {
  registerOfficePage(site, { path: ORGANISATION_SIGNING, show, submit, filesIn: async () => imageRules })
  registerDownload(site, { path: SEAL_IMAGE, access: 'official', send: sendSeal })
}

async function show(visit: Visit): Promise<OfficeContent> {
  const { actor, call, text, typed, onceKey } = visit
  const errors = imageErrors(visit)
  const held = await call(listOrganisationKeys, {})
  const maySeeDelegations = isPermitted(actor, listDelegations.permission)
  return {
    title: text('office.signing.organisation'),
    entry: ORGANISATION_SIGNING,
    errorCount: errors.length,
    content: (
      <OrganisationSigningPage
        {...{ held, errors, onceKey }}
        delegations={maySeeDelegations ? (await call(listDelegations, {})).delegations : []}
        mayRequest={isPermitted(actor, requestOrganisationKey.permission)}
        mayDelegate={isPermitted(actor, giveDelegation.permission)}
        typed={typed ?? new Map()}
      />
    ),
  }
}

async function submit(visit: Visit, form: Submission): Promise<Redirect> {
  const { values, onceKey } = form
  switch (form.intent) {
    case 'upload':
      await visit.call(setOrganisationSealImage, await readImage(visit, form))
      return done(visit.text('office.signing.image.done'))
    case 'request-staff':
      await visit.call(requestStaffKey, readMember(form), { onceKey })
      return done(visit.text('office.signing.request.done'))
    case 'give-delegation':
      await visit.call(giveDelegation, readDelegation(values), { onceKey })
      return done(visit.text('office.signing.delegations.given'))
    case 'end-delegation':
      await visit.call(endDelegation, { delegationId: textOf(values, 'delegationId') }, { onceKey })
      return done(visit.text('office.signing.delegations.ended-now'))
    default:
      await visit.call(requestOrganisationKey, {}, { onceKey })
      return done(visit.text('office.signing.request.done'))
  }
}

function readMember({ values }: Submission) {
  const [staffCode, name, title] = ['staffCode', 'name', 'title'].map((field) => textOf(values, field).trim()) as [
    string,
    string,
    string,
  ]
  if (!/^[^\s:]+$/.test(staffCode)) throw wrongInput('staffCode', (text) => text('office.signing.staff-code.missing'))
  if (name === '') throw wrongInput('name', (text) => text('office.signing.name.missing'))
  if (title === '') throw wrongInput('title', (text) => text('office.signing.title.missing'))
  return { staffCode, name, title }
}

function done(sentence: string): Redirect {
  return { redirect: ORGANISATION_SIGNING, flash: { kind: 'success', sentence } }
}

async function sendSeal({ call }: Visit): Promise<Download> {
  const { seal } = await call(listOrganisationKeys, {})
  return sendPicture(seal, 'con-dau.png')
}
