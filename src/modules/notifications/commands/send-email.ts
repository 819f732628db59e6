import { Type } from 'typebox'
import { defineJob } from '#kernel/jobs.ts'
import { Uuid } from '#kernel/schemas.ts'
import { findContact } from '#modules/identity'
import { linkTo } from '../link-to.ts'
import { theMailer } from '../mail/connect-mail.ts'
import { writeMail } from '../mail/write-mail.ts'
import { lockWaitingEmail, saveEmail } from '../store.ts'
import { TEMPLATES } from '../templates.ts'
import { writeMessage } from '../write-message.ts'

/** Sends the e-mail of a message, in the language of its reader; a server that is away for now is tried again. */
export const sendEmail = defineJob({
  name: 'notifications/send-email',
  data: Type.Object({ messageId: Uuid }),
  async run(call, { messageId }) {
    call.note({ subject: `message:${messageId}` })
    const message = await lockWaitingEmail(call.tx, messageId)
    if (!message) return
    const { recipient, template, parameters, subject } = message
    const contact = await findContact(call, recipient)
    if (!contact?.email) return await saveEmail(call.tx, messageId, 'no-address', call.now)
    const { language, name, email } = contact
    const mailer = theMailer()
    const written = writeMessage({ template, parameters, language, channel: 'email' })
    const link = new URL(linkTo(subject, TEMPLATES[template].audience), mailer.publicUrl).href
    const letter = writeMail({ message: written, name, link, language })
    const outcome = await mailer.send({ id: messageId, to: email, subject: written.title, ...letter })
    await saveEmail(call.tx, messageId, outcome, call.now)
  },
})
