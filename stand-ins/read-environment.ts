import { join } from 'node:path'
import { sharedSecret } from './serving/state.ts'

export interface Environment {
  readonly basePort: number
  readonly platformUrl: string
  /** Folder of the stand-ins inside the state folder. */
  readonly directory: string
  readonly secrets: {
    readonly vneid: string
    readonly organisation: string
    readonly bank: string
    readonly certificates: string
    readonly remoteSigning: string
  }
}

/** Throws one sentence for the operator: in production mode, or where a value cannot be used. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  if (variables['SEN_MODE'] === 'production') {
    throw new Error(
      'SEN_MODE=production: hệ thống mô phỏng không được chạy cùng hệ thống thật; hãy nối nền tảng với các hệ thống thật.\n' +
        'SEN_MODE=production: stand-ins never run beside the real thing; connect the platform to the real systems.',
    )
  }
  const basePort = Number(variables['STAND_IN_PORT'] ?? 8081)
  if (!Number.isInteger(basePort) || basePort < 0 || basePort > 65_526) {
    throw new Error('STAND_IN_PORT phải là số từ 0 đến 65526. / STAND_IN_PORT must be a number from 0 to 65526.')
  }
  const platformUrl = variables['PLATFORM_URL'] ?? 'http://127.0.0.1:8080'
  if (!/^https?:$/.test(URL.parse(platformUrl)?.protocol ?? '')) {
    throw new Error('PLATFORM_URL phải là một địa chỉ http. / PLATFORM_URL must be an http address.')
  }
  const state = variables['SEN_STATE'] ?? '.sen'
  return {
    basePort,
    platformUrl,
    directory: join(state, 'stand-ins'),
    secrets: {
      vneid: variables['VNEID_CLIENT_SECRET'] ?? sharedSecret(state, 'vneid-client'),
      organisation: variables['ORGANISATION_CLIENT_SECRET'] ?? sharedSecret(state, 'organisation-client'),
      bank: variables['BANK_CLIENT_SECRET'] ?? sharedSecret(state, 'bank-client'),
      certificates: variables['CERTIFICATE_CLIENT_SECRET'] ?? sharedSecret(state, 'certificate-client'),
      remoteSigning: variables['REMOTE_SIGNING_CLIENT_SECRET'] ?? sharedSecret(state, 'remote-signing-client'),
    },
  }
}
