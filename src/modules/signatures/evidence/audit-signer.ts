import type { Call } from '#kernel/operations.ts'
import type { Platform } from '#kernel/platform.ts'
import { runAsSystem } from '#kernel/run-as-system.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { requestCertificateOf } from '../authority/request-certificate.ts'
import { theSigning } from '../authority/connect-signing.ts'
import { acceptCertificate } from '../commands/accept-certificate.ts'
import { createKey } from '../commands/create-key.ts'
import { getSigner, type Signer } from '../keys/signer.ts'
import { findActiveKey } from '../queries.ts'

const OWNER = { kind: 'system', id: 'audit' } as const
// The same for ever: a root under another name is one that somebody else signed.
const SUBJECT = [
  ['C', 'VN'],
  ['O', 'Nền tảng Sen'],
  ['CN', 'Nhật ký kiểm toán'],
] as const

/** What is left of the life of a certificate when the next one is asked for. */
const RENEWED_IN_THE_LAST = 0.1

/**
 * The platform's own signer. Where the authority takes requests online, its key is enrolled the first time and renewed before its
 * certificate ends. Throws `key-missing` or `certificate-not-valid` where that is done by hand.
 */
export async function getAuditSigner(platform: Platform): Promise<Signer> {
  const { database, clock } = platform
  const now = clock.now()
  const key = await database.transaction().execute((tx) => findActiveKey(tx, OWNER))
  if (theSigning().enrolment && (!key || isEnding(readCertificate(key.certificate), now))) {
    await enrol(platform).catch((error: unknown) => {
      // A certificate that still holds signs on while the authority is away.
      if (!key || Temporal.Instant.compare(key.valid_to, now) <= 0) throw error
    })
  }
  return await database.transaction().execute((tx) => getSigner({ tx, now }, OWNER))
}

function isEnding({ validFrom, validTo }: Certificate, now: Temporal.Instant): boolean {
  const left = validTo.epochMilliseconds - now.epochMilliseconds
  return left < (validTo.epochMilliseconds - validFrom.epochMilliseconds) * RENEWED_IN_THE_LAST
}

type RequestedKey = { readonly keyId: string; readonly request: Uint8Array }

/** While the authority is away its request is repeated, and no new key made. */
const waiting = new WeakMap<Platform, RequestedKey>()

/** The authority is asked between two transactions, not inside of one. */
async function enrol(platform: Platform): Promise<void> {
  const requested = waiting.get(platform) ?? (await requestAuditKey(platform))
  waiting.set(platform, requested)
  const certified = await requestCertificateOf(requested.request)
  await acceptAuditCertificate(platform, { keyId: requested.keyId, ...certified })
  waiting.delete(platform)
}

/** Makes the key of the audit log; the request (PKCS #10, DER) is for the authority, on whatever way it takes it. */
export async function requestAuditKey(platform: Platform): Promise<RequestedKey> {
  return await asSystem(platform, (call) => createKey(call, { owner: OWNER, subject: SUBJECT }))
}

/** Roots are signed with this key from now on; the one before is retired. */
export async function acceptAuditCertificate(
  platform: Platform,
  certified: Parameters<typeof acceptCertificate>[1],
): Promise<void> {
  await asSystem(platform, (call) => acceptCertificate(call, certified))
}

async function asSystem<Result>(platform: Platform, work: (call: Call) => Promise<Result>): Promise<Result> {
  const done: Result[] = []
  const name = 'signatures/enrol-audit-key'
  await runAsSystem(platform, { name, requestId: name, run: async (call) => void done.push(await work(call)) })
  return done[0]!
}
