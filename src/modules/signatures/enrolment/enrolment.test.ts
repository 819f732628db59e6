import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#kernel/permissions.ts'
import { readCertificate, toPem } from '#standards/certificates/read-certificate.ts'
import { connectSigning } from '../authority/connect-signing.ts'
import {
  getCertificateRequest,
  handInCertificate,
  listOrganisationKeys,
  listOwnKeys,
  officialKeyOwner,
  requestOrganisationKey,
  requestOwnKey,
  requestStaffKey,
  retireKey,
} from '../index.ts'
import { openClerksOffice } from '../testing/clerks-office.ts'

const { platform, run, settle, official, ask, authority, online, byHand, clock } = await openClerksOffice()

async function ownKeys(actor: Actor) {
  return (await run(actor, listOwnKeys, {})).keys
}

async function inEffect(actor: Actor) {
  return (await ownKeys(actor)).find(({ state }) => state === 'active')
}

test('an official asks for a certificate and has one that names office, title and person', async () => {
  const leader = await official('hn-lanh-dao')
  const { keyId } = await run(leader, requestOwnKey, {})
  assert.equal((await ownKeys(leader))[0]?.state, 'requested')
  await settle()
  const key = await inEffect(leader)
  assert.equal(key?.keyId, keyId)
  assert.deepEqual(
    [key?.name, key?.title, key?.owner, key?.custody, key?.certificate?.daysLeft],
    ['Trịnh Quốc Việt', 'Phó Trưởng phòng', 'HN-PC08-002', 'server', 1096],
  )
})

test('while a request waits, asking again sends the same key again, and twice certified is once', async () => {
  const examiner = await official('hn-thu-ly')
  const first = await run(examiner, requestOwnKey, {})
  assert.deepEqual(await run(examiner, requestOwnKey, {}), first)
  await settle()
  assert.deepEqual(
    (await ownKeys(examiner)).map(({ keyId, state }) => [keyId, state]),
    [[first.keyId, 'active']],
  )
  await run(examiner, requestOwnKey, {})
  await settle()
  assert.deepEqual(
    (await ownKeys(examiner)).map(({ state }) => state),
    ['active', 'retired'],
    'renewed with a new key',
  )
})

test('a certificate that the clerk ordered waits for the official who signs in for the first time', async () => {
  const clerk = await official('hn-van-thu')
  const colleague = { staffCode: 'HN-PC08-031', name: 'Phan Văn Hải', title: 'Đội trưởng' }
  const { keyId } = await run(clerk, requestStaffKey, colleague)
  await settle()
  const head = await official('hn-doi-truong')
  assert.equal((await inEffect(head))?.keyId, keyId)
})

test('an official of two organisations has a key in each', async () => {
  const posted = await official('hue-biet-phai')
  const owner = await ask((call) => officialKeyOwner(call, posted.id, 'H57.101.01'))
  assert.deepEqual(owner, { kind: 'person', id: 'H57.101.01:HUE-PC08-015' })
  await run(posted, requestOwnKey, {})
  assert.equal((await ownKeys({ ...posted, organisation: 'H57.101.01' })).length, 0)
  await assert.rejects(run({ ...posted, organisation: null }, requestOwnKey, {}), {
    code: 'signatures/organisation-not-chosen',
  })
})

test('without a staff code the account owns the key', async () => {
  const id = '0198f2a4-0000-7000-8000-0000000000aa'
  await sql`insert into identity.account (id, kind, issuer, subject, name, language, created_at, signed_in_at)
    values (${id}, 'official', 'test', 'no-code', 'Lê Thị Ổn', 'vi', ${clock.now()}, ${clock.now()})`.execute(
    platform.database,
  )
  assert.equal((await ask((call) => officialKeyOwner(call, id, 'G01'))).id, `G01:${id}`)
})

test('the clerk sees the keys of their own organisation only, and others may not look', async () => {
  const [clerk, hueHead] = [await official('hn-van-thu'), await official('hue-lanh-dao')]
  await run(clerk, requestOrganisationKey, {})
  await run(hueHead, requestOwnKey, {})
  await settle()
  const { keys, staff } = await run(clerk, listOrganisationKeys, {})
  assert.equal(keys.find(({ ownerKind }) => ownerKind === 'organisation')?.owner, 'G01.26.08')
  assert.ok(!keys.some(({ name }) => name === 'Nguyễn Hữu Phước'))
  assert.ok(staff.some(({ name, title }) => name === 'Trịnh Quốc Việt' && title === 'Phó Trưởng phòng'))
  await assert.rejects(run(await official('hn-tiep-nhan'), listOrganisationKeys, {}), { code: 'kernel/not-permitted' })
  await assert.rejects(run(await official('hn-lanh-dao'), requestOrganisationKey, {}), { code: 'kernel/not-permitted' })
})

test('a lost key is retired by its owner or the clerk, once; nobody else finds it', async () => {
  const [owner, clerk] = [await official('hn-tiep-nhan'), await official('hn-van-thu')]
  await run(owner, requestOwnKey, {})
  await settle()
  const { keyId } = (await inEffect(owner))!
  for (const stranger of [await official('hn-thu-ly'), await official('hue-lanh-dao')])
    await assert.rejects(run(stranger, retireKey, { keyId, reason: 'stolen' }), { code: 'signatures/key-not-found' })
  await run(owner, retireKey, { keyId, reason: 'lost' })
  assert.equal(await inEffect(owner), undefined)
  await assert.rejects(run(clerk, retireKey, { keyId, reason: 'lost' }), { code: 'signatures/key-already-retired' })
})

test('a request that nobody needs any more is gone', async () => {
  const clerk = await official('hn-van-thu')
  const { keyId } = await run(clerk, requestStaffKey, { staffCode: 'HN-X', name: 'Vũ Thị Ẩn', title: 'Cán bộ' })
  await run(clerk, retireKey, { keyId, reason: 'no-longer-needed' })
  await settle()
  assert.ok(!(await run(clerk, listOrganisationKeys, {})).keys.some((key) => key.keyId === keyId))
})

test('where the authority takes nothing over HTTP, request and certificate travel by hand', async () => {
  connectSigning(byHand)
  try {
    const clerk = await official('hn-van-thu')
    const wanted = { staffCode: 'HN-PC08-022', name: 'Ngô Phương Linh', title: 'Cán bộ thụ lý' }
    const { keyId } = await run(clerk, requestStaffKey, wanted)
    await settle()
    const { pkcs10 } = await run(clerk, getCertificateRequest, { keyId })
    const { certificate, issuer } = await certify(Buffer.from(pkcs10, 'base64'))
    const file = Buffer.from(toPem(certificate) + toPem(issuer)).toString('base64')
    const linh = await official('hn-thu-ly-2')
    for (const [by, content, code] of [
      [await official('hue-lanh-dao'), file, 'signatures/key-not-found'],
      [linh, Buffer.from('không phải chứng thư').toString('base64'), 'signatures/certificate-not-readable'],
      [linh, issuer.toString('base64'), 'signatures/certificate-not-accepted'],
      [linh, certificate.toString('base64'), 'signatures/certificate-not-accepted'],
    ] as const)
      await assert.rejects(run(by, handInCertificate, { keyId, certificate: content }), { code })
    await run(linh, handInCertificate, { keyId, certificate: file })
    await run(linh, handInCertificate, { keyId, certificate: file })
    assert.equal((await inEffect(linh))?.certificate?.serialNumber, readCertificate(certificate).serialNumber)
    const { rows } = await sql<{ issuers: Buffer[] }>`select issuers from signatures.key where id = ${keyId}`.execute(
      platform.database,
    )
    assert.deepEqual(rows[0]?.issuers, [issuer])
  } finally {
    connectSigning(online)
  }
})

async function certify(pkcs10: Buffer<ArrayBuffer>) {
  const { clientId, clientSecret } = online.enrolment
  const answer = await fetch(`${authority.url}/certificates`, {
    method: 'POST',
    headers: {
      'content-type': 'application/pkcs10',
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: pkcs10,
  })
  const issuer = Buffer.from(await (await fetch(`${authority.url}/ca/ec.cer`)).bytes())
  return { certificate: Buffer.from(await answer.bytes()), issuer }
}
