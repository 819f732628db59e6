import { loadPerOfficer } from '#modules/dossiers'
import type { Site, Visit } from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { LoadPage } from './load-page.tsx'

export function registerLoad(site: Site): void {
  registerOfficePage(site, { path: '/office/load', show: showLoad })
}

async function showLoad(visit: Visit): Promise<OfficeContent> {
  const load = await visit.call(loadPerOfficer, {})
  return {
    title: visit.text('office.load'),
    entry: '/office/load',
    content: <LoadPage load={load} now={visit.now} />,
  }
}
