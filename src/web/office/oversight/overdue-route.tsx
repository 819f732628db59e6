import { requirePermission } from '#kernel/permissions.ts'
import { listWork, loadPerOfficer } from '#modules/dossiers'
import type { Site, Visit } from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { OverduePage } from './overdue-page.tsx'

export function registerOverdue(site: Site): void {
  registerOfficePage(site, { path: '/office/overdue', show: showOverdue })
}

async function showOverdue(visit: Visit): Promise<OfficeContent> {
  requirePermission(visit.actor, loadPerOfficer.permission)
  const overdue = await visit.call(listWork, { view: 'overdue' })
  const dueSoon = await visit.call(listWork, { view: 'due-soon' })
  return {
    title: visit.text('office.overdue'),
    entry: '/office/overdue',
    counts: overdue.counts,
    content: <OverduePage {...{ overdue, dueSoon }} now={visit.now} />,
  }
}
