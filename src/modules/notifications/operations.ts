import { Type } from 'typebox'
import { command, query, type Call } from '#kernel/operations.ts'
import { Empty, Instant, nullable, Uuid } from '#kernel/schemas.ts'
import { linkTo } from './link-to.ts'
import { permissions } from './permissions.ts'
import * as queries from './queries.ts'
import { savePreference, saveRead, type Message } from './store.ts'
import { TEMPLATES } from './templates.ts'
import { writeMessage } from './write-message.ts'

const PAGE_SIZE = 20

const MessageView = Type.Object({
  id: Uuid,
  template: Type.String(),
  title: Type.String(),
  sentences: Type.Array(Type.String()),
  next: Type.String(),
  /** Path of the page where to go on. */
  link: Type.String(),
  subject: nullable(Type.String()),
  createdAt: Instant,
  readAt: nullable(Instant),
})

export const listOwnMessages = query({
  name: 'notifications/list-own-messages',
  summary: { vi: 'Liệt kê thông báo gửi cho mình', en: 'List the messages sent to oneself' },
  permission: permissions['read-own-messages'],
  audit: { unrecorded: 'people looking at their own inbox' },
  input: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }),
  output: Type.Object({
    messages: Type.Array(MessageView),
    unread: Type.Integer(),
    total: Type.Integer(),
    page: Type.Integer(),
    pages: Type.Integer(),
  }),
  async run(call, { page = 1 }) {
    const recipient = call.actor.id
    const { all, unread } = await queries.countMessages(call.tx, recipient)
    const messages = await queries.listMessages(call.tx, { recipient, page, pageSize: PAGE_SIZE })
    return {
      messages: messages.map((message) => viewOf(call, message)),
      unread,
      total: all,
      page,
      pages: Math.max(1, Math.ceil(all / PAGE_SIZE)),
    }
  },
})

export const readMessage = command({
  name: 'notifications/read-message',
  summary: { vi: 'Đọc một thông báo', en: 'Read a message' },
  permission: permissions['read-own-messages'],
  audit: 'message-read',
  input: Type.Object({ messageId: Uuid }),
  output: MessageView,
  async run(call, { messageId }) {
    call.note({ subject: `message:${messageId}` })
    return viewOf(call, await saveRead(call.tx, { id: messageId, recipient: call.actor.id, now: call.now }))
  },
})

export const countUnread = query({
  name: 'notifications/count-unread',
  summary: { vi: 'Đếm thông báo chưa đọc', en: 'Count unread messages' },
  permission: permissions['read-own-messages'],
  audit: { unrecorded: 'a number on every page' },
  input: Empty,
  output: Type.Object({ unread: Type.Integer() }),
  run: async (call) => ({ unread: await queries.countUnread(call.tx, call.actor.id) }),
})

const Preferences = Type.Object({ email: Type.Boolean() })

export const getPreferences = query({
  name: 'notifications/get-preferences',
  summary: { vi: 'Xem các kênh nhận thông báo', en: 'See the chosen channels' },
  permission: permissions['choose-channels'],
  audit: { unrecorded: 'people looking at their own choice' },
  input: Empty,
  output: Preferences,
  run: async (call) => ({ email: await queries.wantsEmail(call.tx, call.actor.id) }),
})

export const setPreferences = command({
  name: 'notifications/set-preferences',
  summary: { vi: 'Chọn kênh nhận thông báo', en: 'Choose the channels' },
  permission: permissions['choose-channels'],
  audit: 'preferences-set',
  input: Preferences,
  output: Preferences,
  async run(call, { email }) {
    call.note({ subject: `account:${call.actor.id}`, detail: { email } })
    await savePreference(call.tx, { account_id: call.actor.id, email, changed_at: call.now })
    return { email }
  },
})

function viewOf({ language }: Call, message: Message) {
  const { template, parameters, subject } = message
  const { title, sentences, next } = writeMessage({ template, parameters, language, channel: 'portal' })
  return {
    id: message.id,
    template,
    title,
    sentences: [...sentences],
    next,
    link: linkTo(subject, TEMPLATES[template].audience),
    subject,
    createdAt: message.created_at.toString(),
    readAt: message.read_at?.toString() ?? null,
  }
}
