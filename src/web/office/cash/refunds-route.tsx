import { isPermitted } from '#kernel/permissions.ts'
import { listRefunds, orderRefund } from '#modules/payments'
import { textOf, type Redirect, type Site, type Submission, type Visit } from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { RefundsPage } from './refunds-page.tsx'

export function registerRefunds(site: Site): void {
  registerOfficePage(site, { path: '/office/cash/refunds', show: showRefunds, submit: order })
}

async function showRefunds(visit: Visit): Promise<OfficeContent> {
  const { refunds } = await visit.call(listRefunds, {})
  const mayOrder = isPermitted(visit.actor, orderRefund.permission)
  return {
    title: visit.text('office.cash.refunds'),
    entry: '/office/cash',
    content: <RefundsPage {...{ refunds, mayOrder }} onceKey={visit.onceKey} />,
  }
}

async function order(visit: Visit, { values, onceKey }: Submission): Promise<Redirect> {
  await visit.call(orderRefund, { refundId: textOf(values, 'refundId') }, { onceKey })
  return {
    redirect: '/office/cash/refunds',
    flash: { kind: 'success', sentence: visit.text('office.cash.refund.done') },
  }
}
