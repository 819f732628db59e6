import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { officeOf } from '../enrolment/access.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { lockDelegation, saveEnd } from './store.ts'

export const endDelegation = command({
  name: 'signatures/end-delegation',
  summary: {
    vi: 'Chấm dứt việc ký thay, thừa lệnh hoặc thừa ủy quyền của một cán bộ',
    en: 'End the delegation of an official',
  },
  permission: permissions['end-delegations'],
  audit: 'delegation-ended',
  input: Type.Object({ delegationId: Uuid }, { additionalProperties: false }),
  output: Type.Object({}),
  async run(call, { delegationId }) {
    call.note({ subject: `delegation:${delegationId}` })
    const delegation = await lockDelegation(call.tx, delegationId)
    if (delegation?.organisation !== officeOf(call.actor)) throw errors.problem('delegation-not-found')
    if (delegation.ended_at) throw errors.problem('delegation-already-ended')
    await saveEnd(call.tx, delegationId, { ended_by: call.actor.id, ended_at: call.now })
    return {}
  },
})
