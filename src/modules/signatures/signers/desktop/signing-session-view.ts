import { Type, type Static } from 'typebox'
import { query } from '#kernel/operations.ts'
import type { Call } from '#kernel/operations.ts'
import { Instant, LocalizedText, nullable, Uuid } from '#kernel/schemas.ts'
import { theSigning } from '../../authority/connect-signing.ts'
import { errors } from '../../errors.ts'
import { permissions } from '../../permissions.ts'
import { findSession } from './queries.ts'
import { documentPath, returnPath } from './session-addresses.ts'
import type { SigningSession } from './store.ts'

const Input = Type.Object({ sessionId: Uuid }, { additionalProperties: false })

export const getSigningSession = query({
  name: 'signatures/get-signing-session',
  summary: {
    vi: 'Xem phiên ký tại máy của mình: trạng thái, địa chỉ lấy văn bản và gửi lại tệp đã ký',
    en: 'See a signing session at one’s own desk: its state, and where the document is fetched and returned',
  },
  permission: permissions['sign-at-own-desk'],
  audit: { unrecorded: 'the page asks again and again while its own officer signs; fetching the document is recorded' },
  input: Input,
  output: Type.Object({
    state: Type.Enum(['open', 'signed', 'expired']),
    /** Why the file that came back last was not taken. */
    refusal: nullable(LocalizedText),
    expiresAt: Instant,
    document: Type.String({ description: 'Kind and id of what is signed' }),
    service: nullable(Type.String({ description: 'WebSocket of the signing service at the desk' })),
    method: Type.Enum(['SignApproved', 'SignIssued']),
    field: nullable(Type.String()),
    documentPath: Type.String({ description: 'Serves once' }),
    returnPath: Type.String({ description: 'Takes the signed file, multipart/form-data' }),
  }),
  async run(call, { sessionId }) {
    const session = await getOwnSession(call, sessionId)
    const isOver = Temporal.Instant.compare(call.now, session.expires_at) > 0
    return {
      state: session.state === 'open' && isOver ? 'expired' : session.state,
      refusal: session.refusal === null ? null : sentenceOf(session.refusal),
      expiresAt: session.expires_at.toString(),
      document: session.deed.document,
      service: theSigning().desktopService ?? null,
      method: session.deed.as.kind === 'organisation' ? ('SignIssued' as const) : ('SignApproved' as const),
      field: session.field,
      documentPath: documentPath(session),
      returnPath: returnPath(session),
    }
  },
})

export const getSigningDocument = query({
  name: 'signatures/get-signing-document',
  summary: {
    vi: 'Tải văn bản của phiên ký để ký bằng phần mềm khác tại máy của mình',
    en: 'Get the document of a signing session, to sign it with other software at one’s own desk',
  },
  permission: permissions['sign-at-own-desk'],
  audit: 'signing-document-fetched',
  input: Input,
  output: Type.Object({ pdf: Type.String({ contentEncoding: 'base64' }) }),
  async run(call, { sessionId }) {
    const session = await getOwnSession(call, sessionId)
    const isOver = Temporal.Instant.compare(call.now, session.expires_at) > 0
    if (session.state !== 'open' || isOver || !session.document) throw errors.problem('signing-session-over')
    call.note({ subject: `signing-session:${sessionId}` })
    return { pdf: session.document.toString('base64') }
  },
})

/** Another person's session does not exist. */
async function getOwnSession(call: Call, sessionId: string): Promise<SigningSession> {
  const session = await findSession(call.tx, sessionId)
  if (session?.signatory !== call.actor.id) throw errors.problem('signing-session-not-found')
  return session
}

function sentenceOf(code: string): Static<typeof LocalizedText> {
  const name = code.replace(/^signatures\//, '') as keyof typeof errors.errors
  const { vi, en } = errors.errors[name]
  return { vi, en }
}
