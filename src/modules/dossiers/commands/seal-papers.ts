import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { errors } from '../errors.ts'
import { askForSeal } from '../papers/ask-for-seal.ts'
import { lockPaper } from '../papers/paper-store.ts'
import { permissions } from '../permissions.ts'

/** As many as a clerk looks through in one list. */
export const LONGEST_BATCH = 200

/** The clerk applies the signature of the organisation, after the person's (Decree 30/2020/NĐ-CP art. 18 and 32). Twice is once. */
export const sealPapers = command({
  name: 'dossiers/seal-papers',
  summary: { vi: 'Ký số của cơ quan lên các giấy tờ đã chọn', en: 'Seal papers with the organisation’s signature' },
  permission: permissions['seal-papers'],
  audit: 'papers-sealed',
  input: Type.Object({ paperIds: Type.Array(Uuid, { minItems: 1, maxItems: LONGEST_BATCH }) }),
  output: Type.Object({ sealing: Type.Integer() }),
  async run(call, { paperIds }) {
    let sealing = 0
    // Always in one order, so that two clerks with overlapping lists wait for each other instead of blocking.
    for (const id of [...new Set(paperIds)].toSorted()) {
      const paper = await lockPaper(call.tx, id)
      if (!paper || paper.organisation !== call.actor.organisation) throw errors.problem('paper-not-found')
      if (paper.stage === 'awaiting-signature') throw errors.problem('paper-not-signed')
      if (paper.stage === 'sealed' || (paper.sealed_by !== null && paper.fault === null)) continue
      await askForSeal(call, paper)
      sealing += 1
    }
    call.note({ detail: { papers: sealing } })
    return { sealing }
  },
})
