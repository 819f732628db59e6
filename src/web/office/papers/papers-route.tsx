import type { Static } from 'typebox'
import { isPermitted } from '#kernel/permissions.ts'
import {
  countPapers,
  listPapersToSeal,
  listPapersToSign,
  sealPaperAtDesk,
  sealPapers,
  signPaperAtDesk,
  signPapers,
} from '#modules/dossiers'
import { signingSessionPage } from '#modules/signatures'
import {
  registerFragment,
  textOf,
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
  const { actor, text, typed, query } = visit
  const counts = await visit.call(countPapers, {})
  const toSeal = isPermitted(actor, sealPapers.permission) ? await visit.call(listPapersToSeal, {}) : undefined
  return {
    title: text('office.papers'),
    entry: PATH,
    counts: { papers: counts.toSign + counts.toSeal },
    content: (
      <PapersPage
        {...{ counts, toSeal }}
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

async function submit(visit: Visit, { values, intent }: Submission): Promise<Redirect> {
  const [own, seal] = [textOf(values, 'sign-at-desk'), textOf(values, 'seal-at-desk')]
  if (own !== '') return session(await visit.call(signPaperAtDesk, { paperId: own }))
  if (seal !== '') return session(await visit.call(sealPaperAtDesk, { paperId: seal }))
  const paperIds = [...textsOf(values, 'paper')]
  return { redirect: PATH, flash: await order(visit, intent, paperIds) }
}

function session({ sessionId }: { readonly sessionId: string }): Redirect {
  return { redirect: signingSessionPage(sessionId) }
}

/** Answered at once with how many; a job signs them. Of what is ordered twice the second time counts for nothing. */
async function order({ call, text }: Visit, intent: string, paperIds: string[]): Promise<Redirect['flash']> {
  if (paperIds.length === 0) return { kind: 'warning', sentence: text('office.papers.nothing-chosen') }
  const count =
    intent === 'sign' ? (await call(signPapers, { paperIds })).signing : (await call(sealPapers, { paperIds })).sealing
  return count === 0
    ? { kind: 'information', sentence: text('office.papers.ordered-before') }
    : { kind: 'success', sentence: text('office.papers.ordered', { count }) }
}

async function showUnderWay({ call }: Visit) {
  const counts = await call(countPapers, {})
  return { content: <UnderWay counts={counts} />, isFinal: counts.underWay === 0 }
}
