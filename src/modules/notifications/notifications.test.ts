import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { modules } from '../../modules.ts'
import { startMail } from '../../../stand-ins/mail/start-mail.tsx'
import { notify, type Notification } from './commands/notify.ts'
import { sendEmail } from './commands/send-email.ts'
import { connectMail } from './mail/connect-mail.ts'
import notifications from './module.ts'
import * as operations from './operations.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'sen-mail-'))
const mail = await startMail({ port: 0, smtpPort: 0, directory })
connectMail({ url: mail.smtpUrl, publicUrl: 'https://dichvucong.example.vn' })
const { platform, clock, run, settle } = await testPlatform(modules.slice(0, modules.indexOf(notifications) + 1))
after(async () => {
  await mail.close()
  rmSync(directory, { recursive: true })
})

const DOSSIER = '0198f2a4-0000-7000-8000-00000000d055'

async function person(name: string, { email, language = 'vi' }: { email: string | null; language?: string }) {
  const id = randomUUID()
  await sql`insert into identity.account (id, kind, issuer, subject, name, personal_id, email, language, created_at, signed_in_at)
    values (${id}, 'person', 'x', ${id}, ${name}, '001188900101', ${email}, ${language}, now(), now())`.execute(
    platform.database,
  )
  return { kind: 'person', id, roles: ['citizen'], organisation: null, personId: null } as const satisfies Actor
}

async function tell(recipient: Actor, change: Partial<Notification> = {}) {
  await platform.database.transaction().execute((tx) =>
    notify(
      { tx, actor: recipient, now: clock.now(), requestId: 'test', language: 'vi', note: () => {} },
      {
        recipient: recipient.id,
        template: 'dossier-accepted',
        key: 'event-1',
        subject: `dossier:${DOSSIER}`,
        parameters: { code: 'G01-1', procedure: 'Đổi giấy phép lái xe', due: '2026-11-30T10:00:00Z' },
        ...change,
      },
    ),
  )
}

async function mailbox(address: string): Promise<{ subject: string; text: string; hasHtml: boolean; from: string }[]> {
  return ((await (await fetch(`${mail.url}/messages?to=${address}`)).json()) as { messages: never[] }).messages
}

async function emailStates(recipient: Actor): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`
    select state from notifications.email join notifications.message on id = message_id
    where recipient = ${recipient.id}`.execute(platform.database)
  return rows.map(({ state }) => state)
}

test('a person is told once in the portal and once by e-mail, however often the handler runs', async () => {
  const lan = await person('Nguyễn Thị Ngọc Lan', { email: 'lan@congdan.example' })
  await Promise.all([tell(lan), tell(lan)])
  await settle()
  const { messages, unread, total } = await run(lan, operations.listOwnMessages, {})
  assert.deepEqual([unread, total], [1, 1])
  assert.equal(messages[0]!.title, 'Hồ sơ G01-1 đã được tiếp nhận')
  assert.equal(messages[0]!.link, `/dossiers/${DOSSIER}`)
  const [letter, ...others] = await mailbox('lan@congdan.example')
  assert.deepEqual(others, [])
  assert.equal(letter!.subject, 'Hồ sơ G01-1 đã được tiếp nhận')
  assert.match(letter!.text, /Kính gửi ông\/bà Nguyễn Thị Ngọc Lan,/)
  assert.match(letter!.text, /Hạn trả kết quả: trước 17:00 thứ Hai, 30\/11\/2026\./)
  assert.match(letter!.text, new RegExp(`https://dichvucong.example.vn/dossiers/${DOSSIER}`))
  assert.equal(letter!.hasHtml, true)
  assert.doesNotMatch(letter!.text, /001188900101/)
})

test('a job that runs again sends no second letter', async () => {
  const binh = await person('Lê Văn Bình', { email: 'binh@congdan.example' })
  await tell(binh)
  await settle()
  const { messages } = await run(binh, operations.listOwnMessages, {})
  await platform.database
    .transaction()
    .execute((tx) =>
      sendEmail.run(
        { tx, actor: binh, now: clock.now(), requestId: 'test', language: 'vi', note: () => {} },
        { messageId: messages[0]!.id },
      ),
    )
  assert.equal((await mailbox('binh@congdan.example')).length, 1)
})

test('whoever chose English reads English, in the portal and in mail', async () => {
  const john = await person('John', { email: 'john@congdan.example', language: 'en' })
  await tell(john)
  await settle()
  assert.equal((await mailbox('john@congdan.example'))[0]!.subject, 'Dossier G01-1 has been accepted')
  const { messages } = await run(john, operations.listOwnMessages, {}, { language: 'en' })
  assert.equal(messages[0]!.title, 'Dossier G01-1 has been accepted')
})

test('e-mail can be switched off, the inbox cannot', async () => {
  const ha = await person('Thu Hà', { email: 'ha@congdan.example' })
  assert.deepEqual(await run(ha, operations.getPreferences, {}), { email: true })
  await run(ha, operations.setPreferences, { email: false })
  await tell(ha)
  await settle()
  assert.equal((await run(ha, operations.countUnread, {})).unread, 1)
  assert.deepEqual(await mailbox('ha@congdan.example'), [])
  await run(ha, operations.setPreferences, { email: true })
  await tell(ha, { key: 'event-2', channels: 'portal' })
  await settle()
  assert.deepEqual(await mailbox('ha@congdan.example'), [])
})

test('without an address, or with one that the server refuses for good, the message stays in the portal', async () => {
  const khoa = await person('Đăng Khoa', { email: null })
  const cuong = await person('Mạnh Cường', { email: 'khong-ton-tai@congdan.example' })
  const helper = { ...khoa, id: 'an-id-that-is-no-account' }
  for (const recipient of [khoa, cuong, helper]) await tell(recipient)
  await settle()
  assert.deepEqual(await emailStates(khoa), ['no-address'])
  assert.deepEqual(await emailStates(cuong), ['refused'])
  assert.deepEqual(await emailStates(helper), ['no-address'])
  assert.equal((await run(cuong, operations.countUnread, {})).unread, 1)
})

test('a mail server that is away for now is tried again: the job fails and the letter waits', async () => {
  const tuan = await person('Anh Tuấn', { email: 'tam-dung@congdan.example' })
  await tell(tuan)
  await assert.rejects(settle(), /451/)
  assert.deepEqual(await emailStates(tuan), ['waiting'])
})

test('people read their own messages only', async () => {
  const [owner, stranger] = [await person('A', { email: null }), await person('B', { email: null })]
  await tell(owner, { key: 'event-9', template: 'dossier-refused', parameters: { reason: 'Ảnh mờ' } })
  const [message] = (await run(owner, operations.listOwnMessages, {})).messages
  assert.deepEqual((await run(stranger, operations.listOwnMessages, {})).messages, [])
  await assert.rejects(run(stranger, operations.readMessage, { messageId: message!.id }), {
    code: 'notifications/message-not-found',
  })
  const read = await run(owner, operations.readMessage, { messageId: message!.id })
  assert.equal(read.readAt, clock.now().toString())
  assert.ok(read.sentences.includes('Lý do: Ảnh mờ'))
  clock.advance({ hours: 1 })
  assert.equal((await run(owner, operations.readMessage, { messageId: message!.id })).readAt, read.readAt)
  assert.equal((await run(owner, operations.countUnread, {})).unread, 0)
})

test('an official is led to the office', async () => {
  const official = { ...(await person('C', { email: null })), kind: 'official', roles: ['official'] } as const
  await tell(official, { template: 'dossier-arrived', key: 'event-3' })
  const { messages } = await run(official, operations.listOwnMessages, {})
  assert.equal(messages[0]!.link, `/office/dossiers/${DOSSIER}`)
})

test('what is rolled back was never said', async () => {
  const linh = await person('Phương Linh', { email: 'linh@congdan.example' })
  await assert.rejects(
    platform.database.transaction().execute(async (tx) => {
      const call = { tx, actor: linh, now: clock.now(), requestId: 'test', language: 'vi', note: () => {} } as const
      await notify(call, {
        recipient: linh.id,
        template: 'dossier-resolved',
        key: 'k',
        subject: 'dossier:1',
        parameters: {},
      })
      throw new Error('rolled back')
    }),
    /rolled back/,
  )
  assert.equal((await run(linh, operations.countUnread, {})).unread, 0)
  assert.deepEqual(await mailbox('linh@congdan.example'), [])
})
