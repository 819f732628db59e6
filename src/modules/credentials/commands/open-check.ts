import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { kernelErrors } from '#kernel/errors.ts'
import { Empty, Uuid } from '#kernel/schemas.ts'
import { defineTimer, setTimer } from '#kernel/timers.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { findLicenceClass } from '#standards/licence-class/licence-classes.ts'
import { getCredentialSigner } from '../issuing/licence-signer.ts'
import { permissions } from '../permissions.ts'
import { deleteCheck, insertCheck } from '../store.ts'

/** A code is scanned while both stand there. */
const CHECK_OPEN = { minutes: 5 } as const
/** As long as the official needs to read it. */
export const RESULT_KEPT = { minutes: 10 } as const

/** The check goes with everything that was shown. */
export const checkExpiryDue = defineTimer({
  name: 'credentials/check-expiry-due',
  payload: Empty,
  fire: ({ tx }, _payload, subject) => deleteCheck(tx, subject.replace(/^licence-check:/, '')),
})

export const openCheck = command({
  name: 'credentials/open-check',
  summary: { vi: 'Mở lượt kiểm tra giấy phép lái xe', en: 'Open a check of a driving licence' },
  permission: permissions['check-licences'],
  audit: 'licence-check-opened',
  input: Type.Object({
    question: Type.Enum(['whole-licence', 'may-drive']),
    class: Type.Optional(Type.String({ maxLength: 5 })),
  }),
  output: Type.Object({ checkId: Uuid }),
  async run(call, { question, class: asked }) {
    const { organisation } = call.actor
    if (organisation === null) throw kernelErrors.problem('not-permitted')
    const licenceClass = question === 'may-drive' ? (asked ?? '') : null
    if (licenceClass !== null && !findLicenceClass(licenceClass, vietnamDate(call.now))) throw classUnknown()
    await getCredentialSigner(call, 'checks')
    const checkId = randomUUIDv7()
    const expiresAt = call.now.add(CHECK_OPEN)
    const subject = `licence-check:${checkId}`
    await insertCheck(call.tx, {
      id: checkId,
      organisation,
      official_id: call.actor.id,
      question,
      class: licenceClass,
      nonce: randomBytes(24).toString('base64url'),
      created_at: call.now,
      expires_at: expiresAt,
      answered_at: null,
      result: null,
    })
    await setTimer(call, checkExpiryDue, { subject, fireAt: expiresAt, payload: {} })
    call.note({ subject, detail: { question, class: licenceClass } })
    return { checkId }
  },
})

function classUnknown() {
  const message = { vi: 'Hãy chọn một hạng giấy phép lái xe.', en: 'Please choose a class of driving licence.' }
  return kernelErrors.problem('invalid-input', { fields: [{ field: 'class', message }] })
}
