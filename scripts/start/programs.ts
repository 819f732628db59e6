import path from 'node:path'
import type { Program } from './child-program.ts'
import type { Ports } from './ports.ts'

export type Settings = { readonly state: string; readonly ports: Ports; readonly databaseUrl: string }

/** The stand-ins of outside systems, all in one process of their own. */
export function standInsProgram({ state, ports }: Settings): Program {
  return {
    title: 'Hệ thống mô phỏng · stand-ins',
    script: 'stand-ins/main.ts',
    environment: {
      SEN_MODE: 'demo',
      SEN_STATE: state,
      STAND_IN_PORT: String(ports.vneid),
      PLATFORM_URL: local(ports.platform),
    },
    log: path.join(state, 'logs/stand-ins.log'),
    addresses: [
      ports.vneid,
      ports.organisations,
      ports.bank,
      ports.mailbox,
      ports.standIns,
      ports.certificates,
      ports.wallet,
      ports.desktopSigning,
      ports.remoteSigning,
    ].map(local),
  }
}

/** The platform itself; an operator's own environment wins over the addresses of the stand-ins. */
export function platformProgram({ state, ports, databaseUrl }: Settings): Program {
  const standIns =
    process.env.SEN_MODE === 'production'
      ? {}
      : {
          SEN_MODE: 'demo',
          VNEID_ISSUER: local(ports.vneid),
          ORGANISATION_ISSUER: local(ports.organisations),
          BANK_URL: local(ports.bank),
          SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
          CERTIFICATE_AUTHORITY_URL: local(ports.certificates),
          SEN_STAND_INS: local(ports.standIns),
          SEN_WALLET: local(ports.wallet),
          DESKTOP_SIGNING_URL: `ws://127.0.0.1:${ports.desktopSigning}`,
          REMOTE_SIGNING_URL: `${local(ports.remoteSigning)}/csc/v2`,
          ...chosenByOperator(),
        }
  return {
    title: 'Nền tảng Sen · platform',
    script: 'src/main.ts',
    environment: { DATABASE_URL: databaseUrl, PORT: String(ports.platform), SEN_STATE: state, ...standIns },
    log: path.join(state, 'logs/platform.log'),
    addresses: [`${local(ports.platform)}/health`],
  }
}

function chosenByOperator(): NodeJS.ProcessEnv {
  const names = [
    'VNEID_ISSUER',
    'ORGANISATION_ISSUER',
    'BANK_URL',
    'SMTP_URL',
    'CERTIFICATE_AUTHORITY_URL',
    'DESKTOP_SIGNING_URL',
    'REMOTE_SIGNING_URL',
  ]
  return Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]))
}

function local(port: number): string {
  return `http://127.0.0.1:${port}`
}
