import { Type } from 'typebox'
import { command, query } from '#kernel/operations.ts'
import { Empty, Instant, nullable, Uuid } from '#kernel/schemas.ts'
import { chooseOrganisation as choose } from './commands/choose-organisation.ts'
import { endSession as end } from './commands/end-session.ts'
import { permissions } from './permissions.ts'
import { getAccount, listOpenSessions, listPositions } from './queries.ts'
import { saveLanguage } from './store.ts'

const Language = Type.Union([Type.Literal('vi'), Type.Literal('en')])

export const getOwnAccount = query({
  name: 'identity/get-own-account',
  summary: { vi: 'Xem tài khoản của mình', en: 'See one’s own account' },
  permission: permissions['see-own-account'],
  audit: { unrecorded: 'people looking at their own name' },
  input: Empty,
  output: Type.Object({
    id: Uuid,
    kind: Type.Union([Type.Literal('person'), Type.Literal('official')]),
    name: Type.String(),
    /** The last three digits only. */
    personalId: nullable(Type.String()),
    officialId: nullable(Type.String()),
    email: nullable(Type.String()),
    phone: nullable(Type.String()),
    language: Language,
    positions: Type.Array(
      Type.Object({ organisation: Type.String(), title: nullable(Type.String()), roles: Type.Array(Type.String()) }),
    ),
  }),
  async run(call) {
    const account = await getAccount(call.tx, call.actor.id)
    const { id, kind, name, email, phone, language } = account
    const personalId = account.personal_id && `•••••••••${account.personal_id.slice(-3)}`
    const positions = await listPositions(call.tx, id)
    return { id, kind, name, personalId, officialId: account.official_id, email, phone, language, positions }
  },
})

export const listOwnSessions = query({
  name: 'identity/list-own-sessions',
  summary: { vi: 'Liệt kê các phiên đăng nhập của mình', en: 'List one’s own sessions' },
  permission: permissions['manage-own-sessions'],
  audit: { unrecorded: 'people looking at their own sessions' },
  input: Empty,
  output: Type.Object({
    sessions: Type.Array(
      Type.Object({
        id: Uuid,
        organisation: nullable(Type.String()),
        userAgent: nullable(Type.String()),
        openedAt: Instant,
        lastSeenAt: Instant,
        expiresAt: Instant,
      }),
    ),
  }),
  async run(call) {
    const sessions = await listOpenSessions(call, call.actor.id)
    return {
      sessions: sessions.map((session) => ({
        id: session.id,
        organisation: session.organisation,
        userAgent: session.user_agent,
        openedAt: session.opened_at.toString(),
        lastSeenAt: session.last_seen_at.toString(),
        expiresAt: session.expires_at.toString(),
      })),
    }
  },
})

export const endSession = command({
  name: 'identity/end-session',
  summary: { vi: 'Kết thúc một phiên đăng nhập của mình', en: 'End one of one’s own sessions' },
  permission: permissions['manage-own-sessions'],
  audit: 'session-ended',
  input: Type.Object({ sessionId: Uuid }),
  output: Empty,
  run: async (call, input) => (await end(call, input), {}),
})

export const setLanguage = command({
  name: 'identity/set-language',
  summary: { vi: 'Chọn ngôn ngữ', en: 'Choose the language' },
  permission: permissions['change-own-account'],
  audit: 'language-set',
  input: Type.Object({ language: Language }),
  output: Empty,
  async run(call, { language }) {
    call.note({ subject: `account:${call.actor.id}`, detail: { language } })
    await saveLanguage(call.tx, call.actor.id, language)
    return {}
  },
})

export const chooseOrganisation = command({
  name: 'identity/choose-organisation',
  summary: { vi: 'Chọn cơ quan thay mặt làm việc', en: 'Choose the organisation to act for' },
  permission: permissions['choose-organisations'],
  audit: 'organisation-chosen',
  input: Type.Object({ sessionId: Uuid, organisation: Type.String({ minLength: 1, maxLength: 35 }) }),
  output: Empty,
  run: async (call, input) => (await choose(call, input), {}),
})
