import { isPermitted } from '#kernel/permissions.ts'
import { registerOwnDevice as registerDevice, registerSealDevice } from '#modules/signatures'
import { textOf, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { problemErrors } from '../../http/problem-errors.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { wrongInput } from '../wrong-input.ts'
import { OwnDevicePage } from './own-device-page.tsx'
import { OWN_DEVICE, OWN_SIGNING } from './paths.ts'

export function registerOwnDevice(site: Site): void {
  registerOfficePage(site, { path: OWN_DEVICE, show, submit })
}

async function show(visit: Visit): Promise<OfficeContent> {
  const errors = problemErrors(visit).map((error) => ({ ...error, field: 'certificate' }))
  const typed = visit.typed ? textOf(visit.typed, 'certificate') : ''
  return {
    title: visit.text('office.desk-signing.device'),
    entry: OWN_SIGNING,
    errorCount: errors.length,
    content: (
      <OwnDevicePage
        {...{ errors, typed }}
        maySeal={isPermitted(visit.actor, registerSealDevice.permission)}
        onceKey={visit.onceKey}
      />
    ),
  }
}

async function submit(visit: Visit, { values, intent, onceKey }: Submission): Promise<Redirect> {
  const certificate = Buffer.from(textOf(values, 'certificate').trim()).toString('base64')
  if (certificate === '') throw wrongInput('certificate', (text) => text('office.desk-signing.device.missing'))
  const isSeal = intent === 'seal'
  await visit.call(isSeal ? registerSealDevice : registerDevice, { certificate }, { onceKey })
  return {
    redirect: OWN_SIGNING,
    flash: {
      kind: 'success',
      sentence: visit.text(isSeal ? 'office.desk-signing.device.seal.done' : 'office.desk-signing.device.done'),
    },
  }
}
