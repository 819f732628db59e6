import { Type } from 'typebox'
import { defineErrors } from '../errors.ts'
import type { Module } from '../module.ts'
import { command, query } from '../operations.ts'
import { definePermissions } from '../permissions.ts'
import { ShortText } from '../schemas.ts'

/** A small module for tests of the kernel itself: a club that greets. */
const permissions = definePermissions('club', {
  'greet-members': { roles: ['anyone'], vi: 'chào hội viên', en: 'greet members' },
  'ring-bells': { roles: ['clerk'], vi: 'rung chuông', en: 'ring the bell' },
})

const errors = defineErrors('club', {
  'bell-broken': { status: 409, vi: 'Chuông đang hỏng.', en: 'The bell is broken.' },
})

export const greetMember = query({
  name: 'club/greet-member',
  summary: { vi: 'Chào hội viên', en: 'Greet a member' },
  permission: permissions['greet-members'],
  audit: { unrecorded: 'a test' },
  input: Type.Object({ name: ShortText, times: Type.Optional(Type.Integer({ minimum: 1, maximum: 3 })) }),
  output: Type.Object({ greeting: Type.String() }),
  run: async (_call, { name, times = 1 }) => ({ greeting: Array(times).fill(`Chào ${name}`).join('. ') }),
})

export const ringBell = command({
  name: 'club/ring-bell',
  summary: { vi: 'Rung chuông', en: 'Ring the bell' },
  permission: permissions['ring-bells'],
  audit: 'bell-rung',
  input: Type.Object({ isBroken: Type.Boolean() }),
  output: Type.Object({ at: Type.String() }),
  async run(call, { isBroken }) {
    if (isBroken) throw errors.problem('bell-broken')
    return { at: call.now.toString() }
  },
})

export const club: Module = { name: 'club', uses: [], permissions, errors, operations: [greetMember, ringBell] }
