import type { Call } from '#kernel/operations.ts'
import type { Step } from '#modules/procedures'
import { errors } from '../errors.ts'
import type { Form06Facts, HandOver } from '../forms/form-06-control-slip.ts'
import type { Dossier, RecordedEvent } from '../history.ts'
import { namesFor, type Names } from '../names.ts'
import { rulesOf } from '../process.ts'
import { readHistory } from '../read-history.ts'
import { knownDueOf } from '../time-of-dossier.ts'
import { headOf, issuerOf, numberOf, requestOnForm } from './issue-paper.ts'
import { findReceipt } from './read-papers.ts'
import type { KeptPaper } from './render-paper.ts'

/**
 * Form 06, computed from the history each time it is asked for: the slip goes with the dossier and grows with every hand-over, so a kept
 * copy would be out of date the day after. It bears the number of the receipt and states the
 * same due time; before the receipt there is none.
 */
export async function controlSlipOf(call: Call, dossier: Dossier): Promise<KeptPaper> {
  const due = knownDueOf(dossier, call.now)
  const receipt = await findReceipt(call.tx, dossier.id)
  if (due === null || dossier.acceptedAt === null || !receipt) throw errors.problem('paper-not-found')
  const history = await readHistory(call.tx, dossier.id)
  const facts: Form06Facts = {
    ...(await headOf(call, dossier, { form: '06', issuer: dossier.receivingPoint })),
    number: numberOf('06', receipt.serial!),
    lookupUrl: `/track/${dossier.code}`,
    dossierCode: dossier.code!,
    request: requestOnForm(dossier),
    handling: (await issuerOf(call, dossier.competentOrganisation)).name,
    collaborating: [],
    receivedAt: dossier.acceptedAt,
    dueAt: due.toString(),
    handOvers: handOversOf(dossier, history, await namesFor(call, { dossier, history, language: 'vi' })),
  }
  return { form: '06', facts: { ...facts } }
}

/** Who gave the dossier to whom and when, in order; whether the giver was on time stands where the clock counts the step. */
export function handOversOf(dossier: Dossier, history: readonly RecordedEvent[], names: Names): HandOver[] {
  const { steps } = rulesOf(dossier).process
  const party = (step: string, user: string | undefined) => ({
    unit: UNIT_OF[steps.find(({ code }) => code === step)?.actor ?? 'reception-officer'],
    name: (user && names.of(user)) || 'Chưa có người nhận',
  })
  return history.flatMap(({ event, at, actor }, index): HandOver[] => {
    const taker = takerAfter(history.slice(index + 1))
    switch (event.kind) {
      case 'accepted':
        return [{ giver: party(event.receivedBy, actor.id), receiver: party(event.step, taker), handedOverAt: at }]
      case 'handed-over':
        return [
          {
            giver: party(event.from, actor.id),
            receiver: party(event.to, taker),
            handedOverAt: at,
            timeliness: event.punctuality,
            ...(event.note !== null && { note: event.note }),
          },
        ]
      case 'sent-back':
        return [
          {
            giver: party(event.from, actor.id),
            receiver: party(event.to, taker),
            handedOverAt: at,
            note: `Trả lại: ${event.reason}`,
          },
        ]
      case 'returned':
        return [
          {
            giver: party(steps.at(-1)!.code, actor.id),
            receiver: { unit: 'Người nhận kết quả', name: event.receiver },
            handedOverAt: at,
          },
        ]
      default:
        return []
    }
  })
}

/** Who had the dossier next: the one who gave it on, else the one to whom it was assigned. */
function takerAfter(later: readonly RecordedEvent[]): string | undefined {
  const next = later.findIndex(({ event }) => MOVES.has(event.kind))
  if (next >= 0) return later[next]!.actor.id
  const assigned = later.findLast(({ event }) => event.kind === 'assigned')?.event
  return assigned?.kind === 'assigned' ? assigned.assignee : undefined
}

const MOVES: ReadonlySet<RecordedEvent['event']['kind']> = new Set(['handed-over', 'sent-back', 'returned'])

/** The part of the organisation that holds a step; organisations register no finer units yet. */
const UNIT_OF: Readonly<Record<Step['actor'], string>> = {
  'one-stop-head': 'Bộ phận Tiếp nhận và trả kết quả',
  'reception-officer': 'Bộ phận Tiếp nhận và trả kết quả',
  'case-officer': 'Bộ phận chuyên môn',
  'unit-head': 'Chỉ huy đơn vị chuyên môn',
  leader: 'Lãnh đạo cơ quan',
  clerk: 'Văn thư',
  cashier: 'Thủ quỹ',
}
