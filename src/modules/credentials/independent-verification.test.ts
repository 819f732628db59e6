import assert from 'node:assert/strict'
import { createHash, verify, X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { LICENCE_DOCTYPE } from './formats/elements.ts'
import { handWallet, newKey, offered } from './testing/hand-wallet.ts'
import { openLicenceOffice } from './testing/licence-office.ts'
import { readCbor, type CborTag, type CborValue } from './testing/read-cbor.ts'

// Here nothing of the libraries that wrote the credentials is used: node:crypto, zlib, and the CBOR reader of the tests.

const office = await openLicenceOffice()
const wallet = handWallet(office)
const root = new X509Certificate(office.authority.root.bytes)

type CborMap = Map<CborValue, CborValue>

test('an mdoc verifies with node:crypto: COSE_Sign1, chain, and the digest of every element', async () => {
  const credential = await wallet.fetchCredential(await offered(office, 'lan'), LICENCE_DOCTYPE, newKey())
  const issuerSigned = readCbor(Buffer.from(credential, 'base64url')) as CborMap
  const [protectedHeader, unprotected, payload, signature] = issuerSigned.get('issuerAuth') as CborValue[]
  assert.equal((readCbor(protectedHeader as Uint8Array) as CborMap).get(1), -7, 'ES256')

  const chain = ((unprotected as CborMap).get(33) as Uint8Array[]).map((der) => new X509Certificate(der))
  assertChain(chain)
  const toBeSigned = Buffer.concat([
    Buffer.from([0x84, 0x6a]),
    Buffer.from('Signature1'),
    byteString(protectedHeader as Uint8Array),
    Buffer.from([0x40]),
    byteString(payload as Uint8Array),
  ])
  const key = { key: chain[0]!.publicKey, dsaEncoding: 'ieee-p1363' } as const
  assert.ok(verify('sha256', toBeSigned, key, signature as Uint8Array))

  const object = readCbor((readCbor(payload as Uint8Array) as CborTag).value as Uint8Array) as CborMap
  const digests = object.get('valueDigests') as Map<CborValue, CborMap>
  const names: CborValue[] = []
  for (const [namespace, items] of issuerSigned.get('nameSpaces') as Map<CborValue, CborTag[]>) {
    for (const item of items) {
      const inner = readCbor(item.value as Uint8Array) as CborMap
      const digest = digests.get(namespace)!.get(inner.get('digestID')!) as Uint8Array
      assert.deepEqual(createHash('sha256').update(item.bytes).digest(), Buffer.from(digest))
      names.push(inner.get('elementIdentifier')!)
    }
  }
  assert.ok(['family_name', 'driving_privileges', 'may_drive_A1', 'may_drive_B'].every((name) => names.includes(name)))
  const list = (object.get('status') as CborMap).get('status_list') as CborMap
  assert.equal(list.get('uri'), `${office.url}/credentials/status/1`)
})

test('an SD-JWT verifies with node:crypto: signature, chain, and the digest of every disclosure', async () => {
  const sdJwt = await wallet.fetchCredential(await offered(office, 'lan'), 'driving-licence-sd-jwt', newKey())
  const [jwt = '', ...disclosures] = sdJwt.split('~')
  const { header, payload } = verified(jwt)
  assert.equal(header['typ'], 'dc+sd-jwt')
  assert.equal(payload['vct'], `${office.url}/credentials/types/driving-licence`)
  const digests = payload['_sd'] as string[]
  const given = disclosures.filter(Boolean)
  assert.equal(given.length, digests.length)
  for (const disclosure of given)
    assert.ok(digests.includes(createHash('sha256').update(disclosure).digest('base64url')))
  const names = given.map((text) => (JSON.parse(Buffer.from(text, 'base64url').toString()) as string[])[1])
  assert.ok(names.includes('family_name') && !('family_name' in payload), 'disclosed on its own, not in the open')
})

test('the status list verifies with node:crypto, and says nothing but valid', async () => {
  const answer = await fetch(`${office.url}/credentials/status/1`)
  assert.equal(answer.headers.get('content-type'), 'application/statuslist+jwt')
  const { header, payload } = verified(await answer.text())
  assert.equal(header['typ'], 'statuslist+jwt')
  const { bits, lst } = payload['status_list'] as { bits: number; lst: string }
  const bytes = inflateSync(Buffer.from(lst, 'base64url'))
  assert.equal((bytes.length * 8) / bits, 131_072)
  assert.ok(bytes.every((byte) => byte === 0))
  for (const none of ['2', '0', 'x', '1e3']) {
    const { status } = await fetch(`${office.url}/credentials/status/${none}`)
    assert.equal(status, 404, none)
  }
})

function verified(jwt: string) {
  const [header = '', payload = '', signature = ''] = jwt.split('.')
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  const chain = (read(header)['x5c'] as string[]).map((text) => new X509Certificate(Buffer.from(text, 'base64')))
  assertChain(chain)
  const key = { key: chain[0]!.publicKey, dsaEncoding: 'ieee-p1363' } as const
  assert.ok(verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')))
  return { header: read(header), payload: read(payload) }
}

/** From a document signer of ISO 18013-5 up to the root, which does not travel along. */
function assertChain(chain: readonly X509Certificate[]): void {
  assert.match(String(chain[0]!.keyUsage), /1\.0\.18013\.5\.1\.2/)
  for (const [index, certificate] of chain.entries())
    assert.ok(certificate.verify((chain[index + 1] ?? root).publicKey), certificate.subject)
}

/** Head and content of a byte string, RFC 8949 3.1. */
function byteString(content: Uint8Array): Buffer {
  const { length } = content
  const head = length < 24 ? [0x40 + length] : length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(head), content])
}
