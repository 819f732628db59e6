import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { requestCertificate } from '#standards/certificates/request-certificate.ts'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { newKey } from '#standards/certificates/testing/hierarchy.ts'
import { judge, judgesMissing } from '#standards/pades/testing/judges.ts'
import { unsignedLetter } from '#standards/pades/testing/sample-letter.ts'
import { signWith } from '#standards/pades/testing/sign-letter.ts'
import { startPlayedAuthority } from '../../../../stand-ins/certificate-authority/testing/played-authority.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { verifySignedFile } from './verify-signed-file.ts'

const now = Temporal.Instant.from('2026-11-20T02:00:00Z')
const authority = await startPlayedAuthority(() => now)
after(() => authority.close())

// Every base letter with every mark, among them those of two marks, which careless software tears apart.
const subject = [
  ['C', 'VN'],
  ['ST', 'Tỉnh Đắk Lắk'],
  ['L', 'Phường Buôn Ma Thuột'],
  ['O', 'Ủy ban nhân dân phường Thuận Hóa – Sở Nội vụ “Ẩm thực”'],
  ['OU', 'Trung tâm Phục vụ hành chính công, quầy số 7'],
  ['T', 'Quyền Trưởng phòng, phụ trách lĩnh vực đất đai'],
  ['CN', 'Đặng Ỷ Nhưỡng Ẵm Ễnh Ổi Ữ Ỵ'],
] as const
const valueOf = (type: string) => subject.find(([one]) => one === type)![1]
const lines = (text: string) => text.split('\n').map((line) => line.trim())

test('a name asked for in decomposed letters is certified, signed with and reported in composed ones', async () => {
  const signer = await authority.enrol(subject.map(([type, value]) => [type, value.normalize('NFD')] as const))
  const pdf = await signWith(await unsignedLetter(), {
    signer,
    field: 'ky',
    stamp: authority.stamp,
    signerName: valueOf('CN'),
  })
  const report = await verifySignedFile({
    bytes: pdf,
    name: 'công văn',
    anchors: [authority.root],
    at: now,
    gatherEvidence,
  })
  const [signature] = report.signatures
  assert.equal(signature?.conclusion, 'valid')
  assert.deepEqual(
    [signature.signer?.name, signature.signer?.organisation, signature.signer?.title],
    [valueOf('CN'), valueOf('O'), valueOf('T')],
  )
  assert.deepEqual(
    signer.certificate.subject.attributes,
    subject.map(([type, value]) => ({ type, value })),
  )
})

test(
  'openssl reads the same names in request and certificate, pdfsig in the signature',
  { skip: judgesMissing('openssl', 'pdfsig') },
  async () => {
    const signer = await authority.enrol(subject)
    const request = await requestCertificate(subject, newKey())
    const files = {
      'own.pem': toPem(signer.certificate.bytes),
      'request.der': request,
      'letter.pdf': await signWith(await unsignedLetter(), { signer, field: 'ky' }),
    }
    const names = '-noout -subject -nameopt utf8,sep_multiline,sname,-esc_msb'
    for (const command of [`x509 -in own.pem ${names}`, `req -inform DER -in request.der ${names}`]) {
      const shown = lines(judge(files, 'openssl', command.split(' ')).text)
      for (const [type, value] of subject) {
        const label = type === 'T' ? 'title' : type
        assert.ok(shown.includes(`${label}=${value}`), `${command}: ${label}=${value}\n${shown.join('\n')}`)
      }
    }
    const { text } = judge(files, 'pdfsig', ['-nocert', 'letter.pdf'])
    assert.ok(text.includes(`Common Name: ${valueOf('CN')}`), text)
  },
)
