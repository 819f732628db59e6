import assert from 'node:assert/strict'
import { hash, sign, webcrypto } from 'node:crypto'
import { test } from 'node:test'
import { fromBER } from 'asn1js'
import * as pkijs from 'pkijs'
import { createHierarchy, issueTo, newKey, now } from '../certificates/testing/hierarchy.ts'
import { bundle, openssl, withoutOpenssl } from '../certificates/testing/openssl.ts'
import { createCmsSigner } from './cms-signer.ts'
import { ecdsaSignatureToDer } from './ecdsa-signature-to-der.ts'
import { prepareCms } from './prepare-cms.ts'
import { letter, signLetter, stamperAt } from './testing/signing.ts'
import { verifyCms } from './verify-cms.ts'

const hierarchies = { 'P-256': await createHierarchy('P-256'), 'RSA-2048': await createHierarchy('RSA') }
const attime = ['-attime', String(now.epochMilliseconds / 1000)]

for (const [kind, hierarchy] of Object.entries(hierarchies)) {
  const { person, root } = hierarchy
  const files = { 'root.pem': bundle(root.certificate), letter }
  const verify = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-CAfile',
    'root.pem',
    ...attime,
    '-in',
    'signed.p7s',
  ]

  test(
    `openssl accepts a detached CAdES signature, with and without time-stamp (${kind})`,
    { skip: withoutOpenssl },
    async () => {
      for (const stamp of [undefined, stamperAt(hierarchy)]) {
        const signed = await signLetter(person, hierarchy, { stamp })
        const verdict = openssl([...verify, '-content', 'letter', '-out', 'made'], { ...files, 'signed.p7s': signed })
        assert.ok(verdict.isAccepted, verdict.output)
        const other = openssl([...verify, '-content', 'letter'], { ...files, letter: 'khác', 'signed.p7s': signed })
        assert.ok(!other.isAccepted)
      }
    },
  )

  test(`openssl finds the content in an attached signature (${kind})`, { skip: withoutOpenssl }, async () => {
    const signed = await signLetter(person, hierarchy, { content: letter })
    const verdict = openssl([...verify, '-out', 'made'], { ...files, 'signed.p7s': signed })
    assert.ok(verdict.isAccepted, verdict.output)
    assert.deepEqual(verdict.made, letter)
  })

  test(`pkijs, a second implementation, accepts it too (${kind})`, async () => {
    const signed = await signLetter(person, hierarchy)
    pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }))
    const message = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: fromBER(signed).result }).content })
    const trustedCerts = [pkijs.Certificate.fromBER(Uint8Array.from(root.certificate.bytes))]
    const checkDate = new Date(now.epochMilliseconds)
    assert.equal(
      await message.verify({
        signer: 0,
        data: Uint8Array.from(letter).buffer,
        checkChain: true,
        trustedCerts,
        checkDate,
      }),
      true,
    )
  })
}

test('a key elsewhere signs the digest or the bytes, and what it gives is embedded', async () => {
  const { person, ca, root } = hierarchies['P-256']
  const contentDigest = hash('sha256', letter, 'buffer')
  const prepared = prepareCms({
    signer: createCmsSigner(person.certificate, [ca.certificate]),
    contentDigest,
    signingTime: now,
  })
  assert.deepEqual(prepared.digest, hash('sha256', prepared.toBeSigned, 'buffer'))
  const raw = sign('sha256', prepared.toBeSigned, { key: person.key, dsaEncoding: 'ieee-p1363' })
  const cms = prepared.embed({ signature: ecdsaSignatureToDer(raw) })
  const { signatures } = verifyCms({ cms, content: letter, trust: { anchors: [root.certificate] }, at: now })
  assert.deepEqual(
    signatures.map(({ verdicts }) => verdicts),
    [['intact']],
  )
  assert.equal(signatures[0].claimedAt?.toString(), '2026-11-22T03:00:00Z')
})

test('PAdES has no signing time in the signature', async () => {
  const { person, ca } = hierarchies['P-256']
  const contentDigest = hash('sha256', letter, 'buffer')
  const { toBeSigned } = prepareCms({ signer: createCmsSigner(person.certificate, [ca.certificate]), contentDigest })
  assert.ok(!Buffer.from(toBeSigned).includes(Buffer.from('2a864886f70d010905', 'hex')))
})

test('keys that verifiers refuse are refused before anything is signed', async () => {
  const { ca } = hierarchies['P-256']
  const large = await issueTo([['CN', 'Khóa P-384']], ca, { key: newKey('P-384') })
  assert.throws(() => createCmsSigner(large.certificate), RangeError)
  await assert.rejects(issueTo([['CN', 'Khóa ngắn']], ca, { key: newKey('RSA-1024') }), RangeError)
  assert.throws(() => ecdsaSignatureToDer(new Uint8Array(63)), RangeError)
})
