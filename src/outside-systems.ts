import { openSecret } from '#kernel/secrets.ts'
import type { IdentitySettings } from '#modules/identity'
import { connectMail } from '#modules/notifications'
import { connectBank } from '#modules/payments'
import { findPersonId } from '#modules/registries'
import type { Config } from './config.ts'

// One name of ours with every outside system.
const CLIENT = 'sen-portal'

/** Who says who somebody is, and how a personal id becomes a person of the register. */
export function identitySettings(config: Config): IdentitySettings {
  return {
    publicUrl: config.PUBLIC_URL,
    secret: openSecret(config.SEN_STATE, 'forms'),
    providers: {
      citizen: {
        issuer: config.VNEID_ISSUER,
        clientId: CLIENT,
        clientSecret: config.VNEID_CLIENT_SECRET || openSecret(config.SEN_STATE, 'vneid-client'),
      },
      official: {
        issuer: config.ORGANISATION_ISSUER,
        clientId: CLIENT,
        clientSecret: config.ORGANISATION_CLIENT_SECRET || openSecret(config.SEN_STATE, 'organisation-client'),
      },
    },
    linkPerson: findPersonId,
  }
}

/** Connects the bank and the mail server that jobs and commands of this process talk to. */
export function connectOutsideSystems(config: Config): void {
  connectBank({
    url: config.BANK_URL,
    clientId: CLIENT,
    clientSecret: config.BANK_CLIENT_SECRET || openSecret(config.SEN_STATE, 'bank-client'),
  })
  connectMail({ url: config.SMTP_URL, publicUrl: config.PUBLIC_URL, from: config.MAIL_FROM })
}
