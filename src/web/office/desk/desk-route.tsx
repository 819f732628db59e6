import { vietnamDate } from '#law/vietnamese-dates.ts'
import { listOwnDrafts, openAssistedDraft } from '#modules/dossiers'
import { listProceduresOperation } from '#modules/procedures'
import { requirePermission } from '#kernel/permissions.ts'
import { problemErrors } from '../../http/problem-errors.ts'
import type { Redirect, Site, Submission, Visit } from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { DeskPage } from './desk-page.tsx'
import { readAssistance } from './read-assistance.ts'

export function registerDesk(site: Site): void {
  registerOfficePage(site, { path: '/office/desk', show: showDesk, submit: begin })
}

async function showDesk(visit: Visit): Promise<OfficeContent> {
  requirePermission(visit.actor, openAssistedDraft.permission)
  const procedures = await visit.call(listProceduresOperation, {})
  const errors = problemErrors(visit).map((error) =>
    error.field === 'main' ? { ...error, field: 'personalId' } : error,
  )
  return {
    title: visit.text('office.desk'),
    entry: '/office/desk',
    errorCount: errors.length,
    content: (
      <DeskPage
        procedures={procedures.filter(({ channels }) => channels.includes('direct'))}
        drafts={await visit.call(listOwnDrafts, {})}
        typed={visit.typed ?? new Map()}
        errors={errors}
        onceKey={visit.onceKey}
      />
    ),
  }
}

async function begin(visit: Visit, { values, onceKey }: Submission): Promise<Redirect> {
  const today = vietnamDate(visit.site.platform.clock.now())
  const { draftId } = await visit.call(openAssistedDraft, readAssistance(values, today), { onceKey })
  return { redirect: `/office/desk/${draftId}` }
}
