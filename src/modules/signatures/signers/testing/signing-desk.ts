import { after } from 'node:test'
import { createServer } from '#kernel/http/server.ts'
import { anonymous, type Actor } from '#kernel/permissions.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { testPlatform } from '#kernel/testing/platform.ts'
import { identity } from '#modules/identity'
import { organisations } from '#modules/organisations'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import {
  connectSigning,
  connectTrust,
  getSigningSession,
  openSigningSession,
  registerDeskCertificate,
  registerDesktopSigning,
  type SessionOrder,
} from '../../index.ts'
import signatures from '../../module.ts'
import {
  authorityClient,
  startPlayedAuthority,
} from '../../../../../stand-ins/certificate-authority/testing/played-authority.ts'
import { byDirector } from '../../testing/signing-office.ts'
import { inTransaction } from './in-transaction.ts'

export const director: Actor = {
  kind: 'official',
  id: byDirector.requestedBy,
  roles: ['official', 'leader'],
  organisation: 'H26.1',
  personId: null,
}

const subject = [
  ['C', 'VN'],
  ['O', 'Sở Tư pháp thành phố Huế'],
  ['CN', 'Nguyễn Thị Ngọc Ẩn'],
] as const

/** An office whose director signs with a device at her own desk, and the server that hands documents out and takes them back. */
export async function openSigningDesk() {
  const { platform, clock, settle } = await testPlatform([organisations, identity, signatures])
  const run = inTransaction(platform)
  const authority = await startPlayedAuthority(() => clock.now())
  connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
  connectSigning({
    keySecret: 'a secret of the tests that seals private keys',
    timeStampUrl: `${authority.url}/tsa`,
    enrolment: { url: authority.url, clientId: authorityClient.id, clientSecret: authorityClient.secret },
    desktopService: 'ws://127.0.0.1:8987',
  })
  const app = await createServer(platform, {
    publicUrl: 'http://127.0.0.1:9',
    authenticate: async () => anonymous,
    readLanguage: () => 'vi',
    requestsPerMinute: 10_000,
  })
  registerDesktopSigning(app, platform)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  after(async () => {
    await app.close()
    await authority.close()
  })
  const device = await authority.enrol(subject)
  const register = (certificate: Certificate) =>
    run((call) =>
      registerDeskCertificate(call, { owner: byDirector.as, certificate, issuers: device.issuers.slice(0, -1) }),
    )
  await register(device.certificate)
  return {
    platform,
    clock,
    settle,
    run,
    authority,
    url,
    device,
    subject,
    register,
    open: (order: Pick<SessionOrder, 'pdf' | 'field'>) =>
      run((call) => openSigningSession(call, { ...byDirector, purpose: 'testing/keep-letter', ...order })),
    view: (sessionId: string, actor = director) =>
      runOperation(platform, getSigningSession, { actor, requestId: 'test', language: 'vi' }, { sessionId }),
    sign: (pdf: Uint8Array, { signer = device, field = 'nguoi-co-tham-quyen' } = {}) =>
      signWith(pdf, { signer, stamp: authority.stamp, field }),
  }
}

type ServiceAnswer = { readonly Status: boolean; readonly Message: string }

/** Posts a file back as the signing service does. */
export async function postBack(address: string, file: Uint8Array): Promise<ServiceAnswer> {
  const form = new FormData()
  form.set('uploadfile', new Blob([Buffer.from(file)]), 'van-ban.signed.pdf')
  return (await (await fetch(address, { method: 'POST', body: form })).json()) as ServiceAnswer
}
