import { readFileSync, writeFileSync } from 'node:fs'
import { systemClock } from '#kernel/clock.ts'
import { createLog } from '#kernel/logging.ts'
import { openPlatform, type Platform } from '#kernel/platform.ts'
import { openSecret } from '#kernel/secrets.ts'
import { acceptAuditCertificate, connectSigning, requestAuditKey } from '#modules/signatures'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { modules } from '../../src/modules.ts'
import { OperatorError, say } from '../operator-console.ts'
import { stateFolder } from '../start/state-folder.ts'
import { withDatabaseUrl } from './operator-database.ts'

/**
 * The key that signs the roots of the audit log, where the authority takes no requests online: without arguments makes a key and writes
 * its request; with the id of the key and certificate files takes what the authority issued.
 */
export async function auditKey([keyId, ...files]: readonly string[]): Promise<void> {
  if (keyId !== undefined && files.length === 0) {
    throw new OperatorError(
      'Cách dùng: npx sen audit-key, rồi npx sen audit-key MÃ-KHÓA CHỨNG-THƯ [CHỨNG-THƯ-CA…].',
      'Usage: npx sen audit-key, then npx sen audit-key KEY-ID CERTIFICATE [ISSUER…].',
    )
  }
  await withPlatform((platform) => (keyId === undefined ? request(platform) : accept(platform, keyId, files)))
}

async function request(platform: Platform): Promise<void> {
  const { keyId, request: pkcs10 } = await requestAuditKey(platform)
  const file = `audit-key-${keyId}.p10`
  writeFileSync(file, pkcs10)
  say(
    `Đã ghi yêu cầu cấp chứng thư vào ${file}. Khi có chứng thư: npx sen audit-key ${keyId} CHỨNG-THƯ [CHỨNG-THƯ-CA…].`,
    `The request for a certificate is in ${file}. With the certificate: npx sen audit-key ${keyId} CERTIFICATE [ISSUER…].`,
  )
}

async function accept(platform: Platform, keyId: string, files: readonly string[]): Promise<void> {
  const [certificate, ...issuers] = files.map(readCertificateFile)
  await acceptAuditCertificate(platform, { keyId, certificate: certificate!, issuers })
  say('Từ nay nhật ký kiểm toán được ký bằng khóa này.', 'The audit log is signed with this key from now on.')
}

function readCertificateFile(file: string): Certificate {
  try {
    const bytes = readFileSync(file)
    return readCertificate(bytes[0] === 0x30 ? bytes : bytes.toString('latin1'))
  } catch {
    throw new OperatorError(`${file} không phải là chứng thư.`, `${file} is no certificate.`)
  }
}

async function withPlatform(work: (platform: Platform) => Promise<void>): Promise<void> {
  await withDatabaseUrl(async (databaseUrl) => {
    // Nothing is signed here, so no time-stamp service is asked.
    connectSigning({ keySecret: openSecret(stateFolder(), 'signature-keys'), timeStampUrl: '' })
    const platform = openPlatform({
      databaseUrl,
      connections: 2,
      modules,
      clock: systemClock,
      fileFolder: `${stateFolder()}/files`,
      log: createLog('silent'),
    })
    try {
      await work(platform)
    } finally {
      await platform.database.destroy()
    }
  })
}
