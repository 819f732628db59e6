import { hash } from 'node:crypto'
import { Type } from 'typebox'
import { Problem } from '#kernel/errors.ts'
import { defineJob, enqueue } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { defineTimer, setTimer } from '#kernel/timers.ts'
import { signWithText } from './sign-with-text.ts'
import { lockCopy, updateCopy, type CopyRow } from './store.ts'

/** Signs once; what stands in the way is kept as a sentence for the clerk, and tried again where it may pass by itself. */
export const signCopy = defineJob({
  name: 'signatures/sign-copy',
  data: Type.Object({ copyId: Uuid }),
  async run(call, { copyId }) {
    const copy = await lockCopy(call.tx, copyId)
    if (copy?.stage !== 'waiting') return call.note({ nothingDone: true })
    call.note({ subject: `copy:${copyId}` })
    const signed = await attempt(call, copy)
    if (signed instanceof Problem) await keepProblem(call, copy, signed)
    else await keepSigned(call, copy, signed)
  },
})

async function attempt(call: Call, copy: CopyRow): Promise<Uint8Array | Problem> {
  try {
    return await signWithText(call, copy)
  } catch (error) {
    if (error instanceof Problem && error.status !== 500) return error
    throw error
  }
}

async function keepSigned(call: Call, { id }: CopyRow, signed: Uint8Array): Promise<void> {
  const content = hash('sha256', signed)
  call.note({ detail: { content } })
  const document = Buffer.from(signed)
  await updateCopy(call.tx, id, {
    stage: 'signed',
    document,
    content_sha256: content,
    signed_at: call.now,
    fault: null,
  })
}

async function keepProblem(call: Call, { id }: CopyRow, { code, text, status }: Problem): Promise<void> {
  call.note({ detail: { error: code } })
  const fault = JSON.stringify({ code, ...text })
  if (status !== 503) return await updateCopy(call.tx, id, { stage: 'refused', document: null, fault })
  await updateCopy(call.tx, id, { fault })
  const fireAt = call.now.add({ minutes: MINUTES_BETWEEN })
  await setTimer(call, copySigningDue, { subject: `copy:${id}`, fireAt, payload: {} })
}

const MINUTES_BETWEEN = 2

export const copySigningDue = defineTimer({
  name: 'signatures/copy-signing-due',
  payload: Type.Object({}),
  fire: async (call, _payload, subject) => await enqueue(call.tx, signCopy, { copyId: subject.replace(/^copy:/, '') }),
})
