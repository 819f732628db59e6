import { requirePermission } from '#kernel/permissions.ts'
import { formatDate, parseDate, vietnamDate } from '#law/vietnamese-dates.ts'
import { getRegister, issueRegister, listRegisters, openPaper, printRegister, type KeptPaper } from '#modules/dossiers'
import { listProceduresOperation } from '#modules/procedures'
import { problemErrors } from '../../http/problem-errors.ts'
import {
  registerDownload,
  textOf,
  type Download,
  type FormValues,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { wrongInput } from '../wrong-input.ts'
import { RegisterPage } from './register-page.tsx'

export function registerRegister(site: Site): void {
  registerOfficePage(site, { path: '/office/register', show: showForm, submit: leadToExtract })
  registerDownload(site, { path: '/office/register/:procedureCode/:from/:to', access: 'official', send: sendExtract })
  registerDownload(site, { path: '/office/registers/:paperId', access: 'official', send: sendRegister })
}

async function showForm(visit: Visit): Promise<OfficeContent> {
  requirePermission(visit.actor, printRegister.permission)
  const errors = problemErrors(visit)
  return {
    title: visit.text('office.register'),
    entry: '/office/register',
    errorCount: errors.length,
    content: (
      <RegisterPage
        procedures={await visit.call(listProceduresOperation, {})}
        registers={await visit.call(listRegisters, {})}
        values={visit.typed ?? thisMonth(visit.now)}
        errors={errors}
      />
    ),
  }
}

/** The extract has an address of its own, so that it can be opened again; nothing in it names a person. A signed one is kept. */
async function leadToExtract(visit: Visit, { values }: Submission): Promise<Redirect> {
  const procedureCode = textOf(values, 'procedureCode')
  if (!/^\d\.\d{6}$/.test(procedureCode))
    throw wrongInput('procedureCode', (text) => text('office.register.procedure-missing'))
  const from = dateIn(values, 'from')
  const to = dateIn(values, 'to')
  if (Temporal.PlainDate.compare(from, to) > 0) throw wrongInput('to', (text) => text('office.register.order-wrong'))
  if (textOf(values, 'intent') !== 'issue')
    return { redirect: `/office/register/${procedureCode}/${from.toString()}/${to.toString()}` }
  await visit.call(issueRegister, { procedureCode, from: from.toString(), to: to.toString() })
  return { redirect: '/office/register', flash: { kind: 'success', sentence: visit.text('office.register.issued') } }
}

async function sendExtract({ call, params, text }: Visit): Promise<Download> {
  const { procedureCode = '', from = '', to = '' } = params
  const paper = await call(printRegister, { procedureCode, from, to })
  return {
    content: await openPaper(paper as KeptPaper),
    mediaType: 'application/pdf',
    fileName: text('office.register.file', { code: procedureCode, from, to }),
    isShownInBrowser: true,
  }
}

async function sendRegister({ call, params }: Visit): Promise<Download> {
  const paper = await call(getRegister, { paperId: params['paperId'] ?? '' })
  return {
    content: await openPaper(paper as KeptPaper),
    mediaType: 'application/pdf',
    fileName: 'so-theo-doi-ho-so.pdf',
    isShownInBrowser: true,
  }
}

function thisMonth(now: Temporal.Instant): FormValues {
  const today = vietnamDate(now)
  return new Map([
    ['from', [formatDate(today.with({ day: 1 }))]],
    ['to', [formatDate(today)]],
  ])
}

function dateIn(values: FormValues, name: 'from' | 'to'): Temporal.PlainDate {
  const date = parseDate(textOf(values, name))
  if (!date) throw wrongInput(name, (text) => text('office.register.date-wrong'))
  return date
}
