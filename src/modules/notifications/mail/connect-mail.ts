import { createTransport } from 'nodemailer'

export type MailSettings = {
  /** `smtp://host:port` or `smtps://user:password@host`. */
  readonly url: string
  /** Address of the portal, for links. */
  readonly publicUrl: string
  readonly from?: string
}

export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export type Mailer = {
  readonly publicUrl: string
  /** `refused` when the server will never take it; throws when it may take it later. */
  readonly send: (mail: Mail) => Promise<'sent' | 'refused'>
}

const FROM = 'Cổng dịch vụ công <khong-tra-loi@sen.example>'
const PATIENCE = 10_000

let mailer: Mailer | undefined

/** The process has one mail server; the composition connects it before jobs start. */
export function connectMail({ url, publicUrl, from = FROM }: MailSettings): void {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  mailer = {
    publicUrl,
    async send({ id, ...mail }) {
      try {
        // One id for each message and not for each attempt: a mail system that gets it twice can tell.
        await transport.sendMail({
          ...mail,
          from,
          messageId: `<${id}@${new URL(publicUrl).hostname}>`,
          headers: AUTOMATIC,
        })
        return 'sent'
      } catch (error) {
        if (isFinal(error)) return 'refused'
        throw error
      }
    },
  }
}

export function theMailer(): Mailer {
  if (!mailer) throw new Error('no mail server is connected')
  return mailer
}

/** RFC 3834: keeps out-of-office replies from answering a machine. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' }

/** RFC 5321 4.2.1: a reply of the 500s is final. */
function isFinal(error: unknown): boolean {
  const { responseCode = 0 } = (error ?? {}) as { responseCode?: number }
  return responseCode >= 500 && responseCode < 600
}
