import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { checkCertificate } from '#standards/certificates/check-certificate.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { attributeOf, describeName } from '#standards/certificates/distinguished-name.ts'
import { readCertificate, toPem } from '#standards/certificates/read-certificate.ts'
import { requestCertificate } from '#standards/certificates/request-certificate.ts'
import { newKey } from '#standards/certificates/testing/hierarchy.ts'
import { withoutOpenssl as skip } from '#standards/certificates/testing/openssl.ts'
import { readCms } from '#standards/cms/read-cms.ts'
import { checkOcsp } from '#standards/ocsp/check-ocsp.ts'
import { writeOcspRequest } from '#standards/ocsp/ocsp-request.ts'
import { readTimeStampResponse } from '#standards/timestamp/time-stamp-response.ts'
import type { Served } from '../serving/serve.ts'
import { createVisitor } from '../testing/visitor.ts'
import { startCertificateAuthority } from './start-certificate-authority.tsx'

const client = { id: 'sen-portal', secret: 'the secret of the tests' }
const authorization = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`
const folder = mkdtempSync(join(tmpdir(), 'sen-authority-'))
const inFolder = (name: string) => join(folder, name)

let authority: Served
before(async () => {
  authority = await startCertificateAuthority({ port: 0, clients: [client], directory: inFolder('state') })
  for (const [name, file] of [
    ['root.cer', 'root.pem'],
    ['rsa.cer', 'rsa.pem'],
    ['ec.cer', 'ec.pem'],
  ] as const) {
    writeFileSync(inFolder(file), toPem(await download(`/ca/${name}`)))
  }
})
after(async () => {
  await authority.close()
  rmSync(folder, { recursive: true })
})

async function download(path: string): Promise<Uint8Array> {
  const response = await fetch(authority.url + path)
  assert.equal(response.status, 200)
  return response.bytes()
}

function order(body: Uint8Array, { path = '/certificates', as = authorization } = {}): Promise<Response> {
  const headers = { 'content-type': 'application/pkcs10', authorization: as }
  return fetch(authority.url + path, { method: 'POST', headers, body: Uint8Array.from(body) })
}

async function certify(name: string, kind: 'P-256' | 'RSA' = 'P-256', path?: string): Promise<Certificate> {
  const subject = [
    ['C', 'VN'],
    ['O', 'Công an thành phố Hà Nội'],
    ['UID', 'CCCD:001190000000'],
    ['CN', name],
  ] as const
  const response = await order(await requestCertificate(subject, newKey(kind)), path ? { path } : {})
  assert.equal(response.status, 201)
  const certificate = readCertificate(await response.bytes())
  writeFileSync(inFolder('leaf.pem'), toPem(certificate.bytes))
  return certificate
}

/** Not waiting in this thread, which has to answer what openssl asks. */
async function openssl(...args: readonly string[]): Promise<string> {
  const child = spawn('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return out + err
}

async function keepLists(issuer: 'ec' | 'rsa'): Promise<void> {
  const lists = await Promise.all(['root', issuer].map((name) => download(`/crl/${name}.crl`)))
  writeFileSync(inFolder('crls.pem'), lists.map((list) => toPem(list, 'X509 CRL')).join(''))
}

for (const [kind, issuer] of [
  ['P-256', 'ec'],
  ['RSA', 'rsa'],
] as const) {
  const strict = [
    'verify',
    '-x509_strict',
    '-crl_check_all',
    '-CRLfile',
    'crls.pem',
    '-CAfile',
    'root.pem',
    '-untrusted',
    `${issuer}.pem`,
  ]
  const ask = [
    'ocsp',
    '-issuer',
    `${issuer}.pem`,
    '-cert',
    'leaf.pem',
    '-CAfile',
    'root.pem',
    '-verify_other',
    `${issuer}.pem`,
    '-url',
  ]

  test(`a certificate that is asked for verifies, until it is revoked (${kind})`, { skip }, async () => {
    const certificate = await certify('Trịnh Quốc Việt', kind)
    assert.equal(describeName(certificate.subject), 'Trịnh Quốc Việt, Công an thành phố Hà Nội')
    assert.equal(attributeOf(certificate.subject, 'UID'), 'CCCD:001190000000')
    assert.deepEqual(certificate.extensions.ocspAddresses, [`${authority.url}/ocsp`])
    await keepLists(issuer)
    assert.match(await openssl(...strict, 'leaf.pem'), /leaf.pem: OK/)
    assert.match(await openssl(...ask, `${authority.url}/ocsp`), /leaf.pem: good[^]*Response verify OK/)

    const visitor = createVisitor('http://127.0.0.1:9/')
    const path = `/certificates/${issuer}/${certificate.serialNumber}/revocation`
    const page = await visitor.post(authority.url + path, { reason: 'keyCompromise' })
    assert.match(page.text, /Đã thu hồi lúc/)
    await keepLists(issuer)
    assert.match(await openssl(...strict, 'leaf.pem'), /certificate revoked/)
    assert.match(await openssl(...ask, `${authority.url}/ocsp`), /leaf.pem: revoked[^]*Reason: keyCompromise/)
  })

  test(`openssl accepts the time-stamp (${kind})`, { skip }, async () => {
    writeFileSync(inFolder('letter'), 'Công văn số 12/CAHN-PC08')
    await openssl('ts', '-query', '-data', 'letter', '-sha384', '-cert', '-out', 'query')
    const headers = { 'content-type': 'application/timestamp-query' }
    const path = kind === 'RSA' ? '/tsa/rsa' : '/tsa'
    const response = await fetch(authority.url + path, {
      method: 'POST',
      headers,
      body: readFileSync(inFolder('query')),
    })
    writeFileSync(inFolder('reply'), await response.bytes())
    const verdict = await openssl(
      'ts',
      '-verify',
      '-queryfile',
      'query',
      '-in',
      'reply',
      '-CAfile',
      'root.pem',
      '-untrusted',
      `${issuer}.pem`,
    )
    assert.match(verdict, /Verification: OK/)
  })
}

test('a time-stamp asked for without certificates carries none', { skip }, async () => {
  writeFileSync(inFolder('letter'), 'Công văn số 12/CAHN-PC08')
  await openssl('ts', '-query', '-data', 'letter', '-sha256', '-out', 'query')
  const headers = { 'content-type': 'application/timestamp-query' }
  const body = readFileSync(inFolder('query'))
  const reply = readTimeStampResponse(
    await (await fetch(`${authority.url}/tsa`, { method: 'POST', headers, body })).bytes(),
  )
  assert.ok('token' in reply)
  const { certificates, signers } = readCms(reply.token)
  assert.deepEqual([certificates.length, signers.length], [0, 1])
})

test('OCSP answers GET as well as POST, for the authorities too', async () => {
  const [root, ec] = [readCertificate(await download('/ca/root.cer')), readCertificate(await download('/ca/ec.cer'))]
  const nonce = Buffer.alloc(32, 0xfb)
  const request = Buffer.from(writeOcspRequest({ certificate: ec, issuer: root, nonce }))
  const response = await download(`/ocsp/${encodeURIComponent(request.toString('base64'))}`)
  const answer = checkOcsp({ response, certificate: ec, issuer: root, nonce, at: Temporal.Now.instant() })
  assert.equal(typeof answer === 'string' ? answer : answer.status.status, 'good')
})

test('requests that are none get the refusal of their protocol', { skip }, async () => {
  const post = async (path: string, type: string) => {
    const response = await fetch(authority.url + path, {
      method: 'POST',
      headers: { 'content-type': type },
      body: 'không phải DER',
    })
    writeFileSync(inFolder('answer'), await response.bytes())
  }
  await post('/ocsp', 'application/ocsp-request')
  assert.match(await openssl('ocsp', '-respin', 'answer'), /malformedrequest/)
  await post('/tsa', 'application/timestamp-query')
  assert.match(await openssl('ts', '-reply', '-in', 'answer', '-text'), /Rejected[^]*Failure info: (bad|the data)/i)
})

test('who has no secret, no key or no name gets no certificate', async () => {
  const good = await requestCertificate(
    [
      ['O', 'Sở Tư pháp'],
      ['CN', 'Nguyễn Văn Ơn'],
    ],
    newKey(),
  )
  const answerTo = async (...parameters: Parameters<typeof order>) => {
    const response = await order(...parameters)
    return [response.status, ((await response.json()) as { error: string }).error]
  }
  assert.deepEqual(await answerTo(good, { as: 'Basic eDp5' }), [401, 'client-unknown'])
  assert.deepEqual(await answerTo(good.with(-1, good.at(-1)! ^ 1)), [400, 'possession-not-proved'])
  assert.deepEqual(await answerTo(Buffer.from('abc')), [400, 'request-unreadable'])
  assert.deepEqual(await answerTo(await requestCertificate([['O', 'Sở Tư pháp']], newKey())), [400, 'name-missing'])
  assert.deepEqual(await answerTo(good, { path: '/certificates?days=0' }), [400, 'days-unreadable'])
})

test('a certificate of a few days can be had, to see the warnings', async () => {
  const { validTo } = await certify('Bùi Đức Thắng', 'P-256', '/certificates?days=6')
  const left = validTo.since(Temporal.Now.instant()).total('hours')
  assert.ok(left > 5.9 * 24 && left <= 6 * 24, String(left))
})

test('after a restart the same authority answers, and knows what it revoked', async () => {
  const certificate = await certify('Lý Thị Kim Oanh')
  const before = await download('/ca/ec.cer')
  const path = `/certificates/ec/${certificate.serialNumber}/revocation`
  await createVisitor('http://127.0.0.1:9/').post(authority.url + path, { reason: 'affiliationChanged' })
  await authority.close()
  authority = await startCertificateAuthority({ port: 0, clients: [client], directory: inFolder('state') })
  assert.deepEqual(await download('/ca/ec.cer'), before)
  const crls = [await download('/crl/root.crl'), await download('/crl/ec.crl')]
  const trust = {
    anchors: [readCertificate(await download('/ca/root.cer'))],
    intermediates: [readCertificate(before)],
    revocation: { ocsp: [], crls },
  }
  const at = Temporal.Now.instant().add({ seconds: 1 })
  const checked = checkCertificate({ certificate, pool: [], trust, purpose: 'sign-documents', at })
  assert.deepEqual(checked.faults, ['certificate-revoked'])
})
