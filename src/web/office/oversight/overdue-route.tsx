import { overseeDueTimes } from '#modules/dossiers'
import type { Site, Visit } from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { OverduePage } from './overdue-page.tsx'

export function registerOverdue(site: Site): void {
  registerOfficePage(site, { path: '/office/overdue', show: showOverdue })
}

async function showOverdue(visit: Visit): Promise<OfficeContent> {
  const dueTimes = await visit.call(overseeDueTimes, {})
  return {
    title: visit.text('office.overdue'),
    entry: '/office/overdue',
    counts: dueTimes.counts,
    content: <OverduePage dueTimes={dueTimes} now={visit.now} />,
  }
}
