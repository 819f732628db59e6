import assert from 'node:assert/strict'
import { webcrypto } from 'node:crypto'
import { test } from 'node:test'
import { fromBER } from 'asn1js'
import * as pkijs from 'pkijs'
import type { Certificate } from '../certificates/certificate.ts'
import { readCertificate } from '../certificates/read-certificate.ts'
import { createHierarchy, now } from '../certificates/testing/hierarchy.ts'
import type { Holder } from '../certificates/testing/hierarchy.ts'
import { bundle, openssl, privatePem, withoutOpenssl } from '../certificates/testing/openssl.ts'
import { DerError } from '../der/der-error.ts'
import { readDer } from '../der/read-der.ts'
import { letter, signLetter } from './testing/signing.ts'
import { verifyCms } from './verify-cms.ts'

const skip = withoutOpenssl
const [ec, rsa] = [await createHierarchy('P-256'), await createHierarchy('RSA')]
function signByOpenssl(holders: readonly Holder[], chain: Certificate, args: readonly string[]): Uint8Array {
  const files = Object.fromEntries(
    holders.flatMap((holder, index) => [
      [`signer${index}.pem`, bundle(holder.certificate)],
      [`signer${index}.key`, privatePem(holder.key)],
    ]),
  )
  const signers = holders.flatMap((_, index) => ['-signer', `signer${index}.pem`, '-inkey', `signer${index}.key`])
  const sign = ['cms', '-sign', '-binary', '-outform', 'DER', '-in', 'letter', '-out', 'made', '-certfile', 'chain.pem']
  const { made, output } = openssl([...sign, ...signers, ...args], { ...files, letter, 'chain.pem': bundle(chain) })
  assert.ok(made, output)
  return made
}

function verdicts(cms: Uint8Array, anchors: readonly Certificate[]): (readonly string[])[] {
  const at = Temporal.Now.instant()
  return verifyCms({ cms, content: letter, trust: { anchors }, at }).signatures.map((signature) => [
    ...signature.verdicts,
  ])
}

const accepted: readonly (readonly [string, typeof ec, readonly string[]])[] = [
  ['plain CAdES', ec, ['-cades']],
  ['SHA-384, and the certificate named by it', ec, ['-cades', '-md', 'sha384']],
  ['SHA-512 with RSA', rsa, ['-cades', '-md', 'sha512']],
  ['RSA-PSS', rsa, ['-cades', '-keyopt', 'rsa_padding_mode:pss']],
  [
    'RSA-PSS with a salt of its own length',
    rsa,
    ['-cades', '-md', 'sha384', '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:20'],
  ],
  ['indefinite lengths and content in pieces', ec, ['-cades', '-nodetach', '-stream']],
  ['the signer named by key id', ec, ['-cades', '-keyid']],
]
for (const [title, hierarchy, args] of accepted) {
  test(`what openssl signs is accepted: ${title}`, { skip }, () => {
    const cms = signByOpenssl([hierarchy.person], hierarchy.ca.certificate, args)
    assert.deepEqual(verdicts(cms, [hierarchy.root.certificate]), [['intact']])
  })
}

test('the streamed message really is BER', { skip }, () => {
  const cms = signByOpenssl([ec.person], ec.ca.certificate, ['-cades', '-nodetach', '-stream'])
  assert.throws(
    () => readDer(cms),
    (error) => error instanceof DerError && error.fault === 'length-indefinite',
  )
})

const refused: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['SHA-1', ['-cades', '-md', 'sha1'], ['weak-algorithm']],
  ['no reference to the certificate', [], ['certificate-reference-missing']],
  ['no signed attributes', ['-noattr'], ['signed-attributes-missing']],
  ['no certificate', ['-cades', '-nocerts'], ['foreign-chain']],
]
for (const [title, args, expected] of refused) {
  test(`what openssl signs is refused with a name: ${title}`, { skip }, () => {
    const cms = signByOpenssl(
      [rsa.person],
      title === 'no certificate' ? rsa.person.certificate : rsa.ca.certificate,
      args,
    )
    assert.deepEqual(verdicts(cms, [rsa.root.certificate]), [expected])
  })
}

test('RSA of 1024 bits is refused as weak', { skip }, () => {
  const subject = '/C=VN/O=Sở Tư pháp/CN=Khóa quá ngắn'
  const make = ['req', '-x509', '-newkey', 'rsa:1024', '-nodes', '-utf8', '-subj', subject, '-days', '30']
  const both = openssl(
    [...make, '-addext', 'basicConstraints=critical,CA:FALSE', '-keyout', 'made', '-out', 'made'],
    {},
  )
  assert.ok(both.made, both.output)
  const files = { 'signer.pem': both.made, letter }
  const signed = openssl(
    ['cms', '-sign', '-cades', '-binary', '-outform', 'DER', '-in', 'letter', '-signer', 'signer.pem', '-out', 'made'],
    files,
  )
  const anchor = readCertificate(both.made.toString())
  assert.deepEqual(verdicts(signed.made!, [anchor]), [['weak-algorithm']])
})

test('each of several signatures has its own verdict', { skip }, async () => {
  const cms = signByOpenssl([rsa.person, rsa.organisation, ec.person], rsa.ca.certificate, ['-cades'])
  const all = verdicts(cms, [rsa.root.certificate])
  assert.deepEqual(
    all.map(([worst]) => worst!).toSorted((a, b) => a.localeCompare(b)),
    ['foreign-chain', 'intact', 'intact'],
  )
})

test('pkijs never accepts what we call broken, nor refuses what we call intact', { skip }, async () => {
  pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }))
  const signed = await signLetter(ec.person, ec)
  const about = { content: letter, trust: { anchors: [ec.root.certificate] }, at: now }
  for (let place = 0; place < signed.length; place += 7) {
    const damaged = Uint8Array.from(signed)
    damaged[place]! ^= 0x10
    const [worst] = verifyCms({ cms: damaged, ...about }).signatures[0].verdicts
    const theirs = await acceptedByPkijs(damaged)
    if (worst === 'signature-broken' || worst === 'content-changed') assert.equal(theirs, false, `at ${place}`)
    if (worst === 'intact') assert.equal(theirs, true, `at ${place}`)
  }
})

async function acceptedByPkijs(cms: Uint8Array): Promise<boolean> {
  try {
    const message = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: fromBER(cms).result }).content })
    return await message.verify({ signer: 0, data: Uint8Array.from(letter).buffer })
  } catch {
    return false
  }
}
