import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { ShortText } from '#kernel/schemas.ts'
import { closePurpose } from '#modules/registries'
import { lockForOfficial } from '../access.ts'
import { issueControlSlip } from '../papers/issue-control-slip.ts'
import { permissions } from '../permissions.ts'
import { Moved, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { tellApplicant, tellMoved } from '../tell.ts'

/** Asks nothing about lateness, other payments or messages: a result that exists belongs to its owner. */
export const returnResult = command({
  name: 'dossiers/return-result',
  summary: { vi: 'Trả kết quả', en: 'Hand the result to its owner' },
  permission: permissions['return-results'],
  audit: 'result-returned',
  input: Type.Object({
    ...SEEN,
    method: Type.Union([Type.Literal('desk'), Type.Literal('post'), Type.Literal('electronic')]),
    receiver: ShortText,
  }),
  output: Moved,
  async run(call, { method, receiver, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'return')
    const returned = await record(call, dossier, { kind: 'returned', method, receiver })
    await issueControlSlip(call, returned)
    if (returned.code !== null) await closePurpose(call, { reference: returned.code })
    await tellApplicant(call, returned, 'dossier-returned')
    return await tellMoved(call, returned)
  },
})
