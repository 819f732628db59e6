import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { callbackify } from 'node:util'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream } from 'smtp-server'
import type { Served } from '../serving/serve.ts'
import type { MailStore } from './mail-store.ts'

const largestMessage = 10 * 1024 * 1024

/** An SMTP server that takes every message, except for two local parts with which a sender's failures can be tried. */
export async function receiveMail(port: number, store: MailStore): Promise<Served> {
  const server = new SMTPServer({
    name: 'mail.stand-in.example',
    banner: 'MO PHONG - stand-in, no mail leaves this machine',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMessage,
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
    onData(stream, { envelope }, done) {
      const recipients = envelope.rcptTo.map(({ address }) => address.toLowerCase())
      callbackify(keep)(store, recipients, stream, done)
    },
  })
  // A client that vanishes in mid-talk is the client's affair.
  server.on('error', (error) => console.error(error.message))
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

async function keep(store: MailStore, recipients: readonly string[], stream: SMTPServerDataStream): Promise<void> {
  const source = await buffer(stream)
  if (stream.sizeExceeded) throw smtpError(552, '5.3.4 Message too big')
  await store.keep(recipients, source)
}

function refusalOf(address: string): Error | null {
  const [mailbox] = address.toLowerCase().split('@')
  if (mailbox === 'khong-ton-tai') return smtpError(550, '5.1.1 No such mailbox')
  if (mailbox === 'tam-dung') return smtpError(451, '4.3.2 Try again later')
  return null
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
