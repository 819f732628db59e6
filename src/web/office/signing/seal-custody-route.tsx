import { isPermitted } from '#kernel/permissions.ts'
import { kernelErrors } from '#kernel/errors.ts'
import { orderRemoteKey, orderTokenKey } from '#modules/signatures'
import { textOf, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { problemErrors } from '../../http/problem-errors.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { wrongInput } from '../wrong-input.ts'
import { ORGANISATION_SIGNING, SEAL_CUSTODY } from './paths.ts'
import { SealCustodyPage } from './seal-custody-page.tsx'

export function registerSealCustody(site: Site): void {
  registerOfficePage(site, { path: SEAL_CUSTODY, show, submit })
}

async function show(visit: Visit): Promise<OfficeContent> {
  if (!isPermitted(visit.actor, orderTokenKey.permission)) throw kernelErrors.problem('not-permitted')
  const errors = problemErrors(visit)
  return {
    title: visit.text('office.seal-custody'),
    entry: ORGANISATION_SIGNING,
    errorCount: errors.length,
    content: <SealCustodyPage {...{ errors }} typed={visit.typed ?? new Map()} onceKey={visit.onceKey} />,
  }
}

async function submit(visit: Visit, { values, intent, onceKey }: Submission): Promise<Redirect> {
  if (intent === 'token') {
    const algorithm = textOf(values, 'algorithm') === 'RSA-3072' ? 'RSA-3072' : 'P-256'
    await visit.call(orderTokenKey, { algorithm }, { onceKey })
    return done(visit.text('office.seal-custody.token.done'))
  }
  const credentialId = textOf(values, 'credentialId').trim()
  if (credentialId === '') throw wrongInput('credentialId', (text) => text('office.seal-custody.remote.missing'))
  await visit.call(orderRemoteKey, { credentialId }, { onceKey })
  return done(visit.text('office.seal-custody.remote.done'))
}

function done(sentence: string): Redirect {
  return { redirect: ORGANISATION_SIGNING, flash: { kind: 'success', sentence } }
}
