import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { findOfficial } from '#modules/identity'
import { lockForOfficial } from '../access.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { stepOf } from '../process.ts'
import { Moved, SEEN } from '../schemas.ts'
import { record } from '../store.ts'
import { tellMoved } from '../tell.ts'

export const assignDossier = command({
  name: 'dossiers/assign-dossier',
  summary: { vi: 'Nhận xử lý hoặc phân công hồ sơ', en: 'Take a dossier or assign it' },
  permission: permissions['assign-dossiers'],
  audit: 'dossier-assigned',
  input: Type.Object({
    ...SEEN,
    assignee: Type.Optional(Type.String({ maxLength: 100, description: 'User; the sender when absent' })),
  }),
  output: Moved,
  async run(call, { assignee = call.actor.id, ...seen }) {
    const dossier = await lockForOfficial(call, seen, 'assign')
    const official = await findOfficial(call, assignee, dossier.competentOrganisation)
    if (!official?.roles.includes(stepOf(dossier).actor)) throw errors.problem('assignee-not-suitable')
    return await tellMoved(call, await record(call, dossier, { kind: 'assigned', assignee }))
  },
})
