import { vietnamDate } from '#law/vietnamese-dates.ts'
import { listReconciliation } from '#modules/payments'
import type { Site, Visit } from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { ReconciliationPage } from './reconciliation-page.tsx'

const DAYS = 31

export function registerReconciliation(site: Site): void {
  registerOfficePage(site, { path: '/office/cash/reconciliation', show: showReconciliation })
}

async function showReconciliation(visit: Visit): Promise<OfficeContent> {
  const today = vietnamDate(visit.now)
  const reconciliation = await visit.call(listReconciliation, {
    from: today.subtract({ days: DAYS }).toString(),
    to: today.toString(),
  })
  return {
    title: visit.text('office.cash.reconciliation'),
    entry: '/office/cash',
    content: <ReconciliationPage reconciliation={reconciliation} />,
  }
}
