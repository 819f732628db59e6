export { notify, type Notification } from './commands/notify.ts'
export { connectMail, type MailSettings } from './mail/connect-mail.ts'
export * from './operations.ts'
export type { TemplateKey } from './templates.ts'
