import type { Static } from 'typebox'
import { isPermitted } from '#kernel/permissions.ts'
import { countPapers, listPapersToSeal, listPapersToSign, sealPapers, signPapers } from '#modules/dossiers'
import {
  registerFragment,
  textsOf,
  type FormValues,
  type Redirect,
  type Site,
  type Submission,
  type Visit,
} from '../../http/index.ts'
import { registerOfficePage, type OfficeContent } from '../office-page.tsx'
import { PapersPage } from './papers-page.tsx'
import { UnderWay } from './under-way.tsx'

const PATH = '/office/papers'
const UNDER_WAY = `${PATH}/under-way`

/** What waits for one's own signature and, for the clerk, for that of the organisation. */
export function registerPapers(site: Site): void {
  registerOfficePage(site, { path: PATH, show: showPapers, submit })
  registerFragment(site, { path: UNDER_WAY, access: 'official', show: showUnderWay })
}

async function showPapers(visit: Visit): Promise<OfficeContent> {
  const { actor, text, typed, query, onceKey } = visit
  const counts = await visit.call(countPapers, {})
  const toSeal = isPermitted(actor, sealPapers.permission) ? await visit.call(listPapersToSeal, {}) : undefined
  return {
    title: text('office.papers'),
    entry: PATH,
    counts: { papers: counts.toSign + counts.toSeal },
    content: (
      <PapersPage
        {...{ counts, toSeal, onceKey }}
        toSign={await visit.call(listPapersToSign, {})}
        ticked={ticked(toSeal, { typed, isAll: query['select'] === 'all' })}
        underWayPath={UNDER_WAY}
      />
    ),
  }
}

type Ticking = { readonly typed: FormValues | undefined; readonly isAll: boolean }

/** None unless asked for: sealing is a deed, and each paper is chosen for it. */
function ticked(
  list: Static<typeof listPapersToSeal.output> | undefined,
  { typed, isAll }: Ticking,
): ReadonlySet<string> {
  if (typed) return new Set(textsOf(typed, 'paper'))
  return new Set(isAll ? list?.papers.map(({ paperId }) => paperId) : [])
}

async function submit(visit: Visit, form: Submission): Promise<Redirect> {
  const paperIds = [...textsOf(form.values, 'paper')]
  return { redirect: PATH, flash: paperIds.length === 0 ? nothingChosen(visit) : await order(visit, form, paperIds) }
}

function nothingChosen({ text }: Visit): Redirect['flash'] {
  return { kind: 'warning', sentence: text('office.papers.nothing-chosen') }
}

/** The command answers at once with how many; a job signs them. */
async function order(visit: Visit, { intent, onceKey }: Submission, paperIds: string[]): Promise<Redirect['flash']> {
  const { call, text } = visit
  const count =
    intent === 'sign'
      ? (await call(signPapers, { paperIds }, { onceKey })).signing
      : (await call(sealPapers, { paperIds }, { onceKey })).sealing
  return count === 0
    ? { kind: 'information', sentence: text('office.papers.ordered-before') }
    : { kind: 'success', sentence: text('office.papers.ordered', { count }) }
}

async function showUnderWay({ call }: Visit) {
  const counts = await call(countPapers, {})
  return { content: <UnderWay counts={counts} />, isFinal: counts.underWay === 0 }
}
