import { listOwnKeys, requestOwnKey, setOwnSignatureImage } from '#modules/signatures'
import {
  registerDownload,
  type Download,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { imageErrors } from './image-errors.ts'
import { OwnSigningPage } from './own-signing-page.tsx'
import { OWN_IMAGE, OWN_SIGNING } from './paths.ts'
import { imageRules, readImage } from './read-image.ts'
import { sendPicture } from './send-picture.ts'

export function registerOwnSigning(site: Site): void {
  registerOfficePage(site, { path: OWN_SIGNING, show, submit, filesIn: async () => imageRules })
  registerDownload(site, { path: OWN_IMAGE, access: 'official', send: sendImage })
}

async function show(visit: Visit): Promise<OfficeContent> {
  const errors = imageErrors(visit)
  return {
    title: visit.text('office.signing.own'),
    entry: OWN_SIGNING,
    errorCount: errors.length,
    content: <OwnSigningPage own={await visit.call(listOwnKeys, {})} errors={errors} onceKey={visit.onceKey} />,
  }
}

async function submit(visit: Visit, form: Submission): Promise<Redirect> {
  if (form.intent === 'upload') {
    await visit.call(setOwnSignatureImage, await readImage(visit, form))
    return done(visit.text('office.signing.image.done'))
  }
  await visit.call(requestOwnKey, {}, { onceKey: form.onceKey })
  return done(visit.text('office.signing.request.done'))
}

function done(sentence: string): Redirect {
  return { redirect: OWN_SIGNING, flash: { kind: 'success', sentence } }
}

async function sendImage({ call }: Visit): Promise<Download> {
  const { image } = await call(listOwnKeys, {})
  return sendPicture(image, 'chu-ky.png')
}
