import { kernelErrors } from '#kernel/errors.ts'
import { isPermitted } from '#kernel/permissions.ts'
import { getCopy, listCopies, orderCopy } from '#modules/signatures'
import {
  registerDownload,
  registerFragment,
  type Download,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import { problemErrors } from '../../http/problem-errors.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { CopiesPage } from './copies-page.tsx'
import { CopyList, isSettled } from './copy-list.tsx'
import { COPIES, COPY_LIST, copyPath, ORGANISATION_SIGNING } from './paths.ts'
import { copyRules, readCopy } from './read-copy.ts'

export function registerCopies(site: Site): void {
  registerOfficePage(site, { path: COPIES, show, submit, filesIn })
  registerFragment(site, { path: COPY_LIST, access: 'official', show: showList })
  registerDownload(site, { path: copyPath(':copyId'), access: 'official', send })
}

async function show(visit: Visit): Promise<OfficeContent> {
  const errors = copyErrors(visit)
  const { copies } = await visit.call(listCopies, {})
  return {
    title: visit.text('office.signing.copies'),
    entry: ORGANISATION_SIGNING,
    errorCount: errors.length,
    content: <CopiesPage {...{ copies, errors }} typed={visit.typed ?? new Map()} onceKey={visit.onceKey} />,
  }
}

/** What the module says about the file belongs to the field in which it was chosen. */
function copyErrors(visit: Visit) {
  const isAboutFile = /^signatures\/(copy-encrypted|copy-forbids-changes|pdf-not-signable)$/.test(
    visit.problem?.code ?? '',
  )
  return problemErrors(visit).map((error) => (isAboutFile ? { ...error, field: 'file' } : error))
}

async function filesIn({ actor }: Visit) {
  if (!isPermitted(actor, orderCopy.permission)) throw kernelErrors.problem('not-permitted')
  return copyRules
}

async function submit(visit: Visit, form: Submission): Promise<Redirect> {
  await visit.call(orderCopy, await readCopy(visit, form), { onceKey: form.onceKey })
  return { redirect: COPIES, flash: { kind: 'success', sentence: visit.text('office.signing.copies.done') } }
}

async function showList({ call }: Visit) {
  const { copies } = await call(listCopies, {})
  return { content: <CopyList copies={copies} />, isFinal: isSettled(copies) }
}

async function send({ call, params }: Visit): Promise<Download> {
  const { text, fileName, pdf } = await call(getCopy, { copyId: params['copyId'] ?? '' })
  const word = text.kind === 'copy' ? text.form.toLowerCase() : 'phụ lục'
  return {
    content: Buffer.from(pdf, 'base64'),
    mediaType: 'application/pdf',
    fileName: `${fileName.replace(/\.pdf$/i, '')} (${word}).pdf`,
  }
}
