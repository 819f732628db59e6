import { openSecret } from '#kernel/secrets.ts'
import type { IdentitySettings } from '#modules/identity'
import { connectCredentials } from '#modules/credentials'
import { connectMail } from '#modules/notifications'
import { connectBank } from '#modules/payments'
import { findPersonId } from '#modules/registries'
import { connectEvidence, connectSigning, connectTrust, type SigningSettings } from '#modules/signatures'
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

/** Connects what jobs and commands of this process talk to: bank, mail server, authorities of certificates and time. */
export function connectOutsideSystems(config: Config): void {
  connectBank({
    url: config.BANK_URL,
    clientId: CLIENT,
    clientSecret: config.BANK_CLIENT_SECRET || openSecret(config.SEN_STATE, 'bank-client'),
  })
  connectMail({ url: config.SMTP_URL, publicUrl: config.PUBLIC_URL, from: config.MAIL_FROM })
  connectAuthorities(config, placesOfKeys(config))
  connectCredentials({ publicUrl: config.PUBLIC_URL, secret: openSecret(config.SEN_STATE, 'credentials') })
}

type AuthorityConfig = Pick<
  Config,
  'SEN_MODE' | 'SEN_STATE' | 'PUBLIC_URL' | 'CERTIFICATE_AUTHORITY_URL' | 'TIME_STAMP_URL'
>

/** Production trusts the anchors of `data/signatures` alone; a demonstration also the root that its stand-in plays. */
export function connectAuthorities(config: AuthorityConfig, places: PlacesOfKeys = {}): void {
  const played = config.SEN_MODE === 'demo' ? config.CERTIFICATE_AUTHORITY_URL : ''
  connectTrust({ playedRoot: played === '' ? undefined : `${played}/ca/root.cer` })
  const timeStampUrl = config.TIME_STAMP_URL || (played === '' ? '' : `${played}/tsa`)
  if (timeStampUrl === '') return
  const clientSecret = openSecret(config.SEN_STATE, 'certificate-client')
  connectSigning({
    keySecret: openSecret(config.SEN_STATE, 'signature-keys'),
    timeStampUrl,
    enrolment: played === '' ? undefined : { url: played, clientId: CLIENT, clientSecret },
    ...places,
  })
  connectEvidence({ platform: config.PUBLIC_URL, witnessFile: `${config.SEN_STATE}/evidence/audit-roots.jsonl` })
}

/** Where keys live besides this server. */
type PlacesOfKeys = Pick<SigningSettings, 'token' | 'remote' | 'desktopService'>

function placesOfKeys(config: Config): PlacesOfKeys {
  const { PKCS11_MODULE: module, PKCS11_TOKEN: label, PKCS11_PIN_FILE: pinFile, REMOTE_SIGNING_URL: url } = config
  const secret = () => config.REMOTE_SIGNING_CLIENT_SECRET || openSecret(config.SEN_STATE, 'remote-signing-client')
  return {
    token: module === '' ? undefined : { module, label, pinFile },
    remote: url === '' ? undefined : { url, clientId: CLIENT, clientSecret: secret() },
    desktopService: config.DESKTOP_SIGNING_URL,
  }
}
