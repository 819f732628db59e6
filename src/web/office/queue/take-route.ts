import { Problem } from '#kernel/errors.ts'
import { assignDossier } from '#modules/dossiers'
import { textOf, textsOf } from '../../http/index.ts'
import type { Redirect, Submission } from '../../http/index.ts'
import type { Site } from '../../http/index.ts'
import type { Visit } from '../../http/index.ts'
import { localPath } from '#modules/identity'
import { registerOfficePage } from '../office-page.tsx'

type Outcome = { readonly taken: number; readonly refusals: readonly string[] }

/** Takes the chosen dossiers one by one: what somebody else was quicker with does not keep the others back. */
export function registerTake(site: Site): void {
  registerOfficePage(site, { path: '/office/take', submit: take })
}

async function take(visit: Visit, form: Submission): Promise<Redirect> {
  const chosen = textsOf(form.values, 'take').map((line) => line.split('@') as [dossierId: string, version?: string])
  const refusals: string[] = []
  for (const [dossierId, version] of chosen) {
    try {
      await visit.call(
        assignDossier,
        { dossierId, version: Number(version) },
        { onceKey: `${form.onceKey}:${dossierId}` },
      )
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error
      refusals.push(error.text[visit.language])
    }
  }
  const taken = chosen.length - refusals.length
  return { redirect: localPath(textOf(form.values, 'back')), flash: flashOf(visit, { taken, refusals }) }
}

function flashOf({ text }: Visit, { taken, refusals }: Outcome): Redirect['flash'] {
  const reasons = [...new Set(refusals)].join(' ')
  if (taken + refusals.length === 0) return { kind: 'warning', sentence: text('office.queue.take-nothing') }
  if (refusals.length === 0) return { kind: 'success', sentence: text('office.queue.taken', { count: taken }) }
  if (taken === 0) return { kind: 'warning', sentence: text('office.queue.taken-none', { reasons }) }
  return {
    kind: 'warning',
    sentence: text('office.queue.taken-some', { count: taken, failed: refusals.length, reasons }),
  }
}
