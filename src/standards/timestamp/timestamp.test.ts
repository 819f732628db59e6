import assert from 'node:assert/strict'
import { hash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { createHierarchy, crlBy, now } from '../certificates/testing/hierarchy.ts'
import type { Hierarchy } from '../certificates/testing/hierarchy.ts'
import { bundle, openssl, privatePem, withoutOpenssl } from '../certificates/testing/openssl.ts'
import { createCmsSigner } from '../cms/cms-signer.ts'
import { keySignature } from '../cms/sign-cms.ts'
import { letter, signLetter, stamperAt } from '../cms/testing/signing.ts'
import { issueTimeStamp } from './issue-time-stamp.ts'
import { readTimeStampRequest, writeTimeStampRequest } from './time-stamp-request.ts'
import { readTimeStampResponse, writeTimeStampRefusal, writeTimeStampResponse } from './time-stamp-response.ts'
import { verifyTimeStamp } from './verify-time-stamp.ts'
import type { TimeStampQuestion } from './verify-time-stamp.ts'

const hierarchies = { 'P-256': await createHierarchy('P-256'), 'RSA-2048': await createHierarchy('RSA') }
const hierarchy = hierarchies['P-256']
const digest = hash('sha256', letter, 'buffer')
const nonce = randomBytes(8)

async function answerTo(request: Uint8Array, { stamper, ca }: Hierarchy = hierarchy): Promise<Uint8Array> {
  const { imprint, nonce: asked } = readTimeStampRequest(request)
  const authority = { signer: createCmsSigner(stamper.certificate, [ca.certificate]), sign: keySignature(stamper.key) }
  const policy = '1.3.6.1.4.1.99999.1'
  return writeTimeStampResponse(
    await issueTimeStamp(authority, { policy, imprint, serialNumber: '0bb8', time: now, nonce: asked }),
  )
}

async function tokenOf(request: Uint8Array): Promise<Uint8Array> {
  const response = readTimeStampResponse(await answerTo(request))
  assert.ok('token' in response)
  return response.token
}

function check(token: Uint8Array, question: Partial<TimeStampQuestion> = {}) {
  return verifyTimeStamp({
    token,
    stamped: letter,
    trust: { anchors: [hierarchy.root.certificate] },
    at: now,
    nonce,
    ...question,
  })
}

for (const [kind, one] of Object.entries(hierarchies)) {
  test(`openssl asks for a time-stamp and accepts it (${kind})`, { skip: withoutOpenssl }, async () => {
    const files = { 'root.pem': bundle(one.root.certificate), 'ca.pem': bundle(one.ca.certificate), letter }
    for (const algorithm of ['-sha256', '-sha512']) {
      const request = openssl(['ts', '-query', '-data', 'letter', algorithm, '-cert', '-out', 'made'], files).made!
      const response = await answerTo(request, one)
      const verify = [
        'ts',
        '-verify',
        '-CAfile',
        'root.pem',
        '-untrusted',
        'ca.pem',
        '-attime',
        String(now.epochMilliseconds / 1000),
        '-in',
        'response',
      ]
      const verdict = openssl([...verify, '-queryfile', 'request'], { ...files, request, response })
      assert.match(verdict.output, /Verification: OK/)
      const other = openssl([...verify, '-data', 'letter'], { ...files, letter: 'tệp khác', response })
      assert.match(other.output, /message imprint mismatch/)
    }
  })

  test(`we accept the time-stamps of openssl (${kind})`, { skip: withoutOpenssl }, () => {
    const config = [
      '[tsa]\nserial=serial\ndefault_policy=1.3.6.1.4.1.99999.2\ndigests=sha256,sha384\nsigner_digest=sha384\ness_cert_id_alg=sha384',
      'signer_cert=stamper.pem\nsigner_key=stamper.key\ncerts=ca.pem\naccuracy=secs:1\nordering=yes\ntsa_name=yes\nclock_precision_digits=3',
    ].join('\n')
    const files = {
      config,
      serial: '0400\n',
      'stamper.pem': bundle(one.stamper.certificate),
      'stamper.key': privatePem(one.stamper.key),
      'ca.pem': bundle(one.ca.certificate),
      request: writeTimeStampRequest({ digest, nonce }),
    }
    const reply = openssl(
      ['ts', '-reply', '-config', 'config', '-section', 'tsa', '-queryfile', 'request', '-out', 'made'],
      files,
    )
    assert.ok(reply.made, reply.output)
    const response = readTimeStampResponse(reply.made)
    assert.ok('token' in response)
    const at = Temporal.Now.instant()
    const checked = check(response.token, { trust: { anchors: [one.root.certificate] }, at })
    assert.deepEqual(checked.verdicts, ['intact'])
  })
}

test('a time-stamp tells when and by whom', async () => {
  const checked = check(await tokenOf(writeTimeStampRequest({ digest, nonce })))
  assert.deepEqual(checked.verdicts, ['intact'])
  assert.equal(checked.time?.toString(), '2026-11-22T03:00:00Z')
  assert.equal(checked.serialNumber, '0bb8')
})

test('another file, another question and another time are named', async () => {
  const token = await tokenOf(writeTimeStampRequest({ digest, nonce }))
  assert.deepEqual(check(token, { stamped: Buffer.from('tệp khác') }).verdicts, ['time-stamp-of-other-data'])
  assert.deepEqual(check(token, { nonce: randomBytes(8) }).verdicts, ['time-stamp-of-other-data'])
  assert.deepEqual(check(token, { at: now.subtract({ minutes: 6 }) }).verdicts, ['time-stamp-in-future'])
})

test('a signature is no time-stamp, whoever made it', async () => {
  const signed = await signLetter(hierarchy.stamper, hierarchy, { content: letter })
  assert.deepEqual(check(signed, { nonce: undefined }).verdicts, ['malformed'])
})

test('tokens of an authority whose key was lost do not count, whenever they say they were made', async () => {
  const token = await stamperAt(hierarchy, now.subtract({ hours: 10 }))(digest)
  const { serialNumber } = hierarchy.stamper.certificate
  const revokedFor = (reason: 'keyCompromise' | 'superseded') => ({
    anchors: [hierarchy.root.certificate],
    revocation: {
      ocsp: [],
      crls: [
        crlBy(hierarchy.root),
        crlBy(hierarchy.ca, [{ serialNumber, revokedAt: now.subtract({ hours: 1 }), reason }]),
      ],
    },
  })
  const verdicts = (reason: 'keyCompromise' | 'superseded') =>
    check(token, { nonce: undefined, trust: revokedFor(reason) }).verdicts
  assert.deepEqual(verdicts('keyCompromise'), ['certificate-revoked'])
  assert.deepEqual(verdicts('superseded'), ['intact'])
})

test('refusals are read as they were written', () => {
  for (const refusal of [
    'algorithm-not-accepted',
    'request-malformed',
    'time-not-available',
    'system-failure',
  ] as const) {
    assert.deepEqual(readTimeStampResponse(writeTimeStampRefusal(refusal)), { refusal })
  }
})

test('any bit turned in a token is found, or changes nothing that it tells', async () => {
  const token = await tokenOf(writeTimeStampRequest({ digest, nonce }))
  const { time, serialNumber } = check(token)
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.nat(7), (at, bit) => {
      const damaged = Uint8Array.from(token)
      damaged[at]! ^= 1 << bit
      const checked = check(damaged)
      if (checked.verdicts[0] === 'intact')
        assert.deepEqual([String(checked.time), checked.serialNumber], [String(time), serialNumber])
    }),
    { numRuns: 2000 },
  )
})
