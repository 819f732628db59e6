import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '#kernel/errors.ts'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { listSignaturesOf, signMessage, signXml } from '../index.ts'
import { byDirector, bySeal, openSigningOffice } from '../testing/signing-office.ts'
import { gatherEvidence } from '../verification/gather-evidence.ts'
import { verifySignedFile } from '../verification/verify-signed-file.ts'

const { clock, authority, run } = await openSigningOffice()
const decision = Buffer.from('Quyết định số 12/QyĐ-UBND về việc phê duyệt danh mục thủ tục hành chính')
const message = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8"?>\n<vb:ThongDiep xmlns:vb="urn:sen:thu"><vb:NoiNhan>Bộ Tư pháp</vb:NoiNhan></vb:ThongDiep>\n',
)

async function verdicts(bytes: Uint8Array, original?: Uint8Array): Promise<readonly string[]> {
  const question = { bytes, original, name: 'tệp', anchors: [authority.root], at: clock.now(), gatherEvidence }
  const { signatures } = await verifySignedFile(question)
  return signatures.map(({ conclusion, faults, isTimeProved, signer }) =>
    [conclusion, ...faults, isTimeProved ? 'proved' : 'claimed', signer?.name].join(' '),
  )
}

test('a message is signed beside its file or around it, and is good with its own content only', async () => {
  const beside = await run((call) => signMessage(call, { ...byDirector, content: decision }))
  const around = await run((call) => signMessage(call, { ...bySeal, content: decision, isEnclosed: true }))
  assert.deepEqual(await verdicts(beside, decision), ['valid proved Nguyễn Thị Ngọc Ẩn'])
  assert.deepEqual(await verdicts(around), ['valid proved Sở Tư pháp thành phố Huế'])
  assert.deepEqual(await verdicts(beside, message), ['invalid content-changed proved Nguyễn Thị Ngọc Ẩn'])
})

test('what a message of level LT carries answers offline, in its own certificates and the time-stamp too', async () => {
  const offline = async (bytes: Uint8Array) => {
    const question = { bytes, original: decision, name: 'tệp', anchors: [authority.root], at: clock.now() }
    return (await verifySignedFile(question)).signatures.map(({ conclusion, isTimeProved }) => ({
      conclusion,
      isTimeProved,
    }))
  }
  const deed = { ...byDirector, document: 'message:lt', content: decision }
  const stamped = await run((call) => signMessage(call, deed))
  const lasting = await run((call) => signMessage(call, { ...deed, level: 'LT' }))
  assert.deepEqual(await offline(stamped), [{ conclusion: 'undetermined', isTimeProved: false }])
  assert.deepEqual(await offline(lasting), [{ conclusion: 'valid', isTimeProved: true }])
  const logged = await run((call) => listSignaturesOf(call, 'message:lt'))
  assert.deepEqual(
    logged.map(({ level }) => level),
    ['T', 'LT'],
  )
})

test('openssl verifies each as CAdES', { skip: judgesMissing('openssl') }, async () => {
  const files = {
    'beside.p7s': await run((call) => signMessage(call, { ...byDirector, content: decision })),
    'around.p7m': await run((call) => signMessage(call, { ...bySeal, content: decision, isEnclosed: true })),
    'lasting.p7m': await run((call) =>
      signMessage(call, { ...bySeal, content: decision, isEnclosed: true, level: 'LT' }),
    ),
    'decision.txt': decision,
    'root.pem': toPem(authority.root.bytes),
  }
  const trusting = `-CAfile root.pem -purpose any -binary -attime ${clock.now().epochMilliseconds / 1000 + 60} -out /dev/null`
  for (const input of ['beside.p7s -content decision.txt', 'around.p7m', 'lasting.p7m']) {
    const judged = judge(files, 'openssl', `cms -verify -cades -inform DER -in ${input} ${trusting}`.split(' '))
    assert.equal(judged.status, 0, judged.text)
  }
})

test('an XML document is signed once, whole; a second time and a comment are refused by name', async () => {
  const signed = await run((call) => signXml(call, { ...bySeal, xml: message }))
  assert.deepEqual(await verdicts(signed), ['valid proved Sở Tư pháp thành phố Huế'])
  const refused = (xml: Uint8Array) => run((call) => signXml(call, { ...bySeal, xml }))
  const naming = (fault: string) => (error: Problem) => error.text.vi.includes(`XML này (${fault})`)
  await assert.rejects(refused(signed), naming('several-signatures'))
  await assert.rejects(refused(Buffer.from('<a><!-- ghi chú --></a>')), naming('comment-present'))
  await assert.rejects(refused(Buffer.from('Kính gửi')), naming('malformed'))
})

test('xmlsec1 verifies it and its chain', { skip: judgesMissing('xmlsec1') }, async () => {
  const files = {
    'signed.xml': await run((call) => signXml(call, { ...byDirector, xml: message })),
    'root.pem': toPem(authority.root.bytes),
  }
  const properties = '--id-attr:Id http://uri.etsi.org/01903/v1.3.2#:SignedProperties'
  const at = clock.now().toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'second' }).split('T')
  const args = `--verify --trusted-pem root.pem ${properties} --verification-time`.split(' ')
  const judged = judge(files, 'xmlsec1', [...args, at.join(' '), 'signed.xml'])
  assert.equal(judged.status, 0, judged.text)
  assert.match(judged.text, /SignedInfo References \(ok\/all\): 2\/2/)
})

test('the log knows them beside the PDFs', async () => {
  await run((call) => signMessage(call, { ...byDirector, document: 'message:1', content: decision }))
  await run((call) => signXml(call, { ...bySeal, document: 'message:1', xml: message }))
  const logged = await run((call) => listSignaturesOf(call, 'message:1'))
  assert.deepEqual(
    logged.map(({ format, as, level, revocation }) => [format, as.kind, level, revocation]),
    [
      ['cms', 'person', 'T', 'good'],
      ['xml', 'organisation', 'T', 'good'],
    ],
  )
})
