import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Problem } from '#kernel/errors.ts'
import { readCertificateRequest } from '#standards/certificates/read-certificate-request.ts'
import { createHierarchy, issueTo } from '#standards/certificates/testing/hierarchy.ts'
import { readCertificate, toPem } from '#standards/certificates/read-certificate.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { numbered, preparedLetter, unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { verifyPdf } from '#standards/pades/verify/verify-pdf.ts'
import {
  acceptCertificate,
  archivePdf,
  connectSigning,
  connectTrust,
  createKey,
  listSignaturesOf,
  signPdf,
} from '../index.ts'
import { byDirector, bySeal, openSigningOffice } from '../testing/signing-office.ts'
import { startPlayedAuthority } from '../../../../stand-ins/certificate-authority/testing/played-authority.ts'
import { verifySignedFile } from '../verification/verify-signed-file.ts'

const { platform, clock, authority, settings, run, enrolDirector } = await openSigningOffice()

async function letter(level: 'T' | 'LT'): Promise<Uint8Array> {
  const byPerson = await run(async (call) =>
    signPdf(call, { ...byDirector, pdf: await preparedLetter(), field: 'nguoi-co-tham-quyen' }),
  )
  const pdf = await numbered(byPerson)
  return run((call) => signPdf(call, { ...bySeal, pdf, field: 'co-quan', level }))
}

const lastLogged = async () => (await run((call) => listSignaturesOf(call, bySeal.document))).at(-1)

/** With nothing but the bytes and the anchor: nobody is asked. */
async function offline(bytes: Uint8Array): Promise<readonly string[]> {
  const report = await verifySignedFile({ bytes, name: 'công văn.pdf', anchors: [authority.root], at: clock.now() })
  return report.signatures.map(({ conclusion, level, kind }) => `${kind} ${conclusion} ${level}`)
}

test('of T nobody knows offline whether it was revoked; LT carries what the authority said about every signer', async () => {
  assert.deepEqual(await offline(await letter('T')), ['signature undetermined T', 'signature undetermined T'])
  assert.equal((await lastLogged())?.level, 'T')
  assert.deepEqual(await offline(await letter('LT')), ['signature valid LT', 'signature valid LT'])
  assert.deepEqual([(await lastLogged())?.level, (await lastLogged())?.revocation], ['LT', 'good'])
})

test('the archive time-stamp is renewed under a new one, and every signature below stays provable', async () => {
  const first = await run(async (call) => archivePdf(call, await letter('T')))
  assert.deepEqual(await offline(first.pdf), [
    'signature valid LTA',
    'signature valid LTA',
    'document-time-stamp valid LT',
  ])
  assert.ok(first.renewBefore.until(clock.now()).total('hours') < -4 * 365 * 24, 'the authority has five years')
  clock.advance({ hours: 24 * 200 })
  const second = await run((call) => archivePdf(call, first.pdf))
  assert.deepEqual(Buffer.from(second.pdf.subarray(0, first.pdf.length)), Buffer.from(first.pdf))
  assert.deepEqual(await offline(second.pdf), [
    'signature valid LTA',
    'signature valid LTA',
    'document-time-stamp valid LTA',
    'document-time-stamp valid LT',
  ])
})

test(
  'pdfsig, mutool, qpdf and openssl find archived letters in order',
  { skip: judgesMissing('pdfsig', 'mutool', 'qpdf', 'openssl') },
  async () => {
    const { pdf } = await run(async (call) => archivePdf(call, await letter('LT')))
    const files = { 'letter.pdf': pdf }
    const poppler = judge(files, 'pdfsig', ['-nocert', 'letter.pdf']).text
    assert.equal(poppler.match(/Signature is Valid/g)?.length, 2, poppler)
    assert.match(poppler, /Common Name: Nguyễn Thị Ngọc Ẩn/)
    assert.match(judge(files, 'mutool', ['sign', '-v', 'letter.pdf']).text, /signature is valid/)
    assert.equal(judge(files, 'qpdf', ['--check', 'letter.pdf']).status, 0)
    const read = verifyPdf({ pdf, trust: { anchors: [authority.root] }, at: clock.now() })
    assert.ok(read.ok)
    const stamp = read.signatures.at(-1)!
    assert.ok(stamp.coverage.ok && stamp.signer)
    const judged = judge(
      {
        'token.der': stamp.coverage.cms,
        'content.bin': Buffer.concat(stamp.coverage.parts),
        'root.pem': toPem(authority.root.bytes),
        'chain.pem': stamp.signer.chain.map(({ bytes }) => toPem(bytes)).join(''),
      },
      'openssl',
      `ts -verify -token_in -in token.der -data content.bin -CAfile root.pem -untrusted chain.pem -attime ${clock.now().epochMilliseconds / 1000 + 60}`.split(
        ' ',
      ),
    )
    assert.equal(judged.status, 0, judged.text)
  },
)

test('where nobody answers about revocation it signs at T and the log says unknown', async () => {
  const stamps = await startPlayedAuthority(() => clock.now())
  const silent = await startPlayedAuthority(() => clock.now())
  const enrolment = { ...settings.enrolment, url: silent.url }
  connectSigning({ ...settings, enrolment, timeStampUrl: `${stamps.url}/tsa` })
  try {
    connectTrust({ playedRoot: `${silent.url}/ca/root.cer` })
    await enrolDirector()
    const pdf = await unsignedLetter()
    const sign = () => run((call) => signPdf(call, { ...byDirector, pdf, field: 'ky', level: 'LT' }))
    await sign()
    assert.deepEqual(
      [(await lastLogged())?.level, (await lastLogged())?.revocation],
      ['T', 'good'],
      'the time-stamp is of a foreign authority, which is not asked',
    )
    await silent.close()
    const signed = await sign()
    assert.deepEqual([(await lastLogged())?.level, (await lastLogged())?.revocation], ['T', 'unknown'])
    assert.deepEqual(await offline(signed), ['signature undetermined T'])
  } finally {
    connectSigning(settings)
    connectTrust({ playedRoot: `${authority.url}/ca/root.cer` })
    await stamps.close()
  }
})

test('a revoked certificate signs nothing, and nothing is logged', async () => {
  await enrolDirector()
  const { rows } = await sql<{ certificate: Buffer }>`select certificate from signatures.key
    where owner = ${byDirector.as.id} and state = 'active'`.execute(platform.database)
  await authority.revoke(readCertificate(rows[0]!.certificate))
  const before = await lastLogged()
  await assert.rejects(
    run(async (call) => signPdf(call, { ...byDirector, pdf: await unsignedLetter(), field: 'ky' })),
    { code: 'signatures/certificate-revoked' },
  )
  assert.equal((await lastLogged())?.id, before?.id)
})

test('a certificate that is not for documents signs nothing', async () => {
  const hierarchy = await createHierarchy()
  const subject = [['CN', 'Máy chủ của Sở Tư pháp']] as const
  const as = { kind: 'system', id: 'web' } as const
  await run(async (call) => {
    const { keyId, request } = await createKey(call, { owner: as, subject })
    const asked = readCertificateRequest(request)
    assert.ok(typeof asked === 'object')
    const { certificate } = await issueTo(subject, hierarchy.ca, {
      key: asked.publicKey,
      keyUsage: ['keyEncipherment'],
    })
    await acceptCertificate(call, { keyId, certificate, issuers: [hierarchy.ca.certificate] })
  })
  await assert.rejects(
    run(async (call) => signPdf(call, { ...bySeal, as, pdf: await unsignedLetter(), field: 'ky' })),
    ({ code, text }: Problem) =>
      code === 'signatures/certificate-not-for-documents' && text.vi.includes('(wrong-key-usage)'),
  )
})

test('an archive is refused while the authority is silent, and what LT carries needs no authority', async () => {
  await enrolDirector()
  const [plain, evidenced] = [await letter('T'), await letter('LT')]
  await authority.close()
  await assert.rejects(
    run((call) => archivePdf(call, plain)),
    { code: 'signatures/evidence-incomplete' },
  )
  assert.deepEqual(await offline(evidenced), ['signature valid LT', 'signature valid LT'])
})
