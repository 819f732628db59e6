import { Type } from 'typebox'
import { defineTimer } from '#kernel/timers.ts'
import { lockSession, updateSession } from './store.ts'

/** Nobody signed in time; or the module that waited for the signed document had its time to take it. */
export const signingSessionEndDue = defineTimer({
  name: 'signatures/signing-session-end-due',
  payload: Type.Object({}),
  async fire(call, _payload, subject) {
    const id = subject.replace(/^signing-session:/, '')
    const session = await lockSession(call.tx, id)
    call.note({ subject })
    if (session?.state === 'open') await updateSession(call.tx, id, { state: 'expired', document: null })
    if (session?.state === 'signed') await updateSession(call.tx, id, { signed_document: null })
  },
})
