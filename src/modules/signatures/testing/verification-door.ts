import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { createServer } from '#kernel/http/server.ts'
import { anonymous } from '#kernel/permissions.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { organisations } from '#modules/organisations'
import { toPem } from '#standards/certificates/read-certificate.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { connectTrust, registerFileVerification, type FileReport } from '../index.ts'
import signatures from '../module.ts'

/** The API of verification on a port of its own, trusting the anchors given; whoever asks it asks over HTTP. */
export async function openVerificationDoor(anchors: readonly Certificate[], now: Temporal.Instant) {
  const { platform, clock } = await testPlatform([organisations, identity, signatures])
  clock.setTo(now.toString())
  const folder = mkdtempSync(path.join(tmpdir(), 'sen-door-'))
  for (const [index, { bytes }] of anchors.entries()) writeFileSync(path.join(folder, `${index}.pem`), toPem(bytes))
  connectTrust({ folder })
  // Received files of this server alone: others verify at the same time.
  const received = mkdtempSync(path.join(tmpdir(), 'sen-received-'))
  process.env['TMPDIR'] = received
  const app = await createServer(platform, {
    publicUrl: 'http://127.0.0.1:9',
    authenticate: async () => anonymous,
    readLanguage: () => 'vi',
    requestsPerMinute: 100_000,
  })
  registerFileVerification(app, platform)
  const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/api/signatures/verify-file`
  after(async () => {
    await app.close()
    for (const one of [folder, received]) rmSync(one, { recursive: true })
  })
  return { app, url, ask: (body: BodyInit) => ask(url, body), filesLeft: () => readdirSync(received) }
}

export type DoorAnswer = { readonly status: number; readonly body: FileReport & { readonly code?: string } }

let asked = 0

async function ask(url: string, body: BodyInit): Promise<DoorAnswer> {
  // From an address of its own each time: how often one may ask is another test's.
  const from = { 'x-forwarded-for': `10.0.${asked >> 8}.${asked++ & 255}` }
  const headers: HeadersInit = body instanceof FormData ? from : { ...from, 'content-type': 'application/octet-stream' }
  const answer = await fetch(url, { method: 'POST', headers, body })
  return { status: answer.status, body: (await answer.json()) as DoorAnswer['body'] }
}

/** Why there is no verdict, or the conclusion of each signature with its faults; what is unknown because nobody is asked left out. */
export function wordsOf({ status, body }: DoorAnswer): string {
  if (status !== 200) return `${status} ${body.code}`
  const one = ({ conclusion, faults }: FileReport['signatures'][number]) =>
    [conclusion, ...faults.filter((fault) => !fault.endsWith('revocation-unknown'))].join(' ')
  return body.failure ?? body.signatures.map(one).join(' | ')
}
