type Setting = { readonly means: string; readonly fallback?: string }

/** Every environment name that the platform reads. A name without a default must be set. */
export const SETTINGS = {
  DATABASE_URL: { means: 'PostgreSQL 15 or later, postgres://user:password@host/database' },
  PORT: { means: 'Port of the web server', fallback: '8080' },
  HOST: { means: 'Address to listen on', fallback: '127.0.0.1' },
  PUBLIC_URL: { means: 'Address that browsers use; https turns on secure cookies', fallback: '' },
  SEN_STATE: { means: 'Folder for files, secrets and logs', fallback: '.sen' },
  SEN_MODE: { means: 'demo: synthetic country and stand-ins; production: neither', fallback: 'production' },
  SEN_PERSONS: { means: 'Synthetic persons of the demo country', fallback: '100000' },
  LOG_LEVEL: { means: 'trace, debug, info, warn, error or silent', fallback: 'info' },
  DATABASE_CONNECTIONS: { means: 'Connections of the pool', fallback: '10' },
  REQUESTS_PER_MINUTE: { means: 'Requests a minute from one address before it has to wait', fallback: '600' },
  VNEID_ISSUER: { means: 'OpenID issuer for citizens' },
  VNEID_CLIENT_SECRET: { means: 'Secret of our client there; made at first start in demo mode', fallback: '' },
  ORGANISATION_ISSUER: { means: 'OpenID issuer for officials' },
  ORGANISATION_CLIENT_SECRET: { means: 'Secret of our client there', fallback: '' },
  BANK_URL: { means: 'Address of the bank that sends payment notices' },
  BANK_CLIENT_SECRET: { means: 'Secret of our client there', fallback: '' },
  SMTP_URL: { means: 'Mail server, smtp://host:port' },
  MAIL_FROM: { means: 'Sender of e-mail', fallback: 'khong-tra-loi@sen.example' },
  TIME_STAMP_URL: { means: 'RFC 3161 authority for signatures', fallback: '' },
  CERTIFICATE_AUTHORITY_URL: { means: 'Stand-in authority of the demonstration; its root is trusted', fallback: '' },
  DESKTOP_SIGNING_URL: {
    means: 'WebSocket of the signing service at the machine of whoever signs',
    fallback: 'wss://127.0.0.1:8987',
  },
  PKCS11_MODULE: { means: 'Library of the PKCS #11 device that holds keys; none: no such keys', fallback: '' },
  PKCS11_TOKEN: { means: 'Label of the token on it', fallback: '' },
  PKCS11_PIN_FILE: { means: 'File with the user PIN of the token, readable by Sen alone', fallback: '' },
  REMOTE_SIGNING_URL: { means: 'Remote signing service (CSC API 2), https://host/csc/v2', fallback: '' },
  REMOTE_SIGNING_CLIENT_SECRET: { means: 'Secret of our client there', fallback: '' },
  SEN_STAND_INS: { means: 'Page of the stand-ins, demo mode only', fallback: '' },
  SEN_WALLET: { means: 'Stand-in wallet, demo mode only', fallback: '' },
} as const satisfies Record<string, Setting>

export type Config = Readonly<Record<keyof typeof SETTINGS, string>>
