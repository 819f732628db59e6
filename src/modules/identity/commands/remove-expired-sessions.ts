import { defineJob } from '#kernel/jobs.ts'
import { Empty } from '#kernel/schemas.ts'
import { SESSION_KEPT_DAYS } from '../session-limits.ts'
import { deleteSessionsBefore, deleteSignInsBefore } from '../store.ts'

/** Personal data that is no longer needed goes: sign-ins that were given up, sessions that ended long ago. */
export const removeExpiredSessions = defineJob({
  name: 'identity/remove-expired-sessions',
  schedule: '20 3 * * *',
  data: Empty,
  async run(call) {
    const signIns = await deleteSignInsBefore(call.tx, call.now)
    const sessions = await deleteSessionsBefore(call.tx, call.now.subtract({ hours: SESSION_KEPT_DAYS * 24 }))
    call.note({ detail: { signIns, sessions } })
  },
})
