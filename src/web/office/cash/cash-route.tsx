import { isPermitted } from '#kernel/permissions.ts'
import { getObligation, getReceipt, listObligations, recordCash, renderReceipt } from '#modules/payments'
import { problemErrors } from '../../http/problem-errors.ts'
import {
  registerDownload,
  textOf,
  type Download,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import { amountIn } from '../amount-in.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { wrongInput } from '../wrong-input.ts'
import { ObligationPage } from './obligation-page.tsx'
import { ObligationsPage } from './obligations-page.tsx'

export function registerCash(site: Site): void {
  registerOfficePage(site, { path: '/office/cash', show: showObligations })
  registerOfficePage(site, { path: '/office/cash/:obligationId', show: showObligation, submit: takeCash })
  registerDownload(site, { path: '/office/cash/:obligationId/receipt', access: 'official', send: sendReceipt })
}

async function showObligations(visit: Visit): Promise<OfficeContent> {
  const state = visit.query['state'] === 'paid' ? 'paid' : 'open'
  const search = (visit.query['q'] ?? '').trim().slice(0, 200)
  const page = Math.max(1, Math.trunc(Number(visit.query['page'])) || 1)
  const list = await visit.call(listObligations, { state, page, ...(search && { search }) })
  return {
    title: visit.text('office.cash'),
    entry: '/office/cash',
    content: <ObligationsPage {...{ state, search, list }} mayTake={mayTakeCash(visit)} />,
  }
}

async function showObligation(visit: Visit): Promise<OfficeContent> {
  const obligation = await visit.call(getObligation, { obligationId: visit.params['obligationId'] ?? '' })
  const errors = problemErrors(visit).map((error) => (error.field === 'main' ? { ...error, field: 'amount' } : error))
  return {
    title: obligation.reference,
    entry: '/office/cash',
    errorCount: errors.length,
    content: (
      <ObligationPage
        {...{ obligation, errors }}
        mayTake={mayTakeCash(visit)}
        typedAmount={visit.typed ? textOf(visit.typed, 'amount') : ''}
        onceKey={visit.onceKey}
      />
    ),
  }
}

async function takeCash(visit: Visit, { values, onceKey }: Submission): Promise<Redirect> {
  const obligationId = visit.params['obligationId'] ?? ''
  await visit.call(recordCash, { obligationId, amount: requireAmount(textOf(values, 'amount')) }, { onceKey })
  return {
    redirect: `/office/cash/${obligationId}`,
    flash: { kind: 'success', sentence: visit.text('office.cash.take.done') },
  }
}

async function sendReceipt({ call, params, site }: Visit): Promise<Download> {
  const { facts } = await call(getReceipt, { obligationId: params['obligationId'] ?? '' })
  return {
    content: await renderReceipt({ ...facts, lookupUrl: new URL('/track', site.settings.publicUrl).href }),
    mediaType: 'application/pdf',
    fileName: `bien-lai-${facts.number}.pdf`,
    isShownInBrowser: true,
  }
}

function mayTakeCash({ actor }: Visit): boolean {
  return isPermitted(actor, recordCash.permission)
}

function requireAmount(typed: string): number {
  const amount = amountIn(typed)
  if (amount === undefined) throw wrongInput('amount', (text) => text('office.cash.take.amount-wrong'))
  return amount
}
