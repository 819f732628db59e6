import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { findOfficialPost } from '#modules/identity'
import { readCertifiedChain } from '../../authority/read-certified-chain.ts'
import { registerDeskCertificate } from '../../commands/register-desk-certificate.ts'
import { officeOf } from '../../enrolment/access.ts'
import { officialKeyOwner } from '../../enrolment/key-owners.ts'
import { permissions } from '../../permissions.ts'
import { requireName } from './require-name.ts'

/** DER or PEM, base64. */
export const CertificateFile = Type.Object(
  {
    certificate: Type.String({ contentEncoding: 'base64', pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 200_000 }),
  },
  { additionalProperties: false },
)

export const registerOwnDevice = command({
  name: 'signatures/register-own-device',
  summary: {
    vi: 'Đăng ký chứng thư trong thiết bị ký số của mình: từ đó văn bản được ký tại máy của mình',
    en: 'Register the certificate in one’s own signing device: from then on documents are signed at one’s own desk',
  },
  permission: permissions['register-own-devices'],
  audit: 'own-device-registered',
  input: CertificateFile,
  output: Type.Object({ keyId: Uuid }),
  async run(call, { certificate: file }) {
    const organisation = officeOf(call.actor)
    const chain = readCertifiedChain(file)
    const post = await findOfficialPost(call, call.actor.id, organisation)
    requireName(chain.certificate, post?.name)
    const owner = await officialKeyOwner(call, call.actor.id, organisation)
    return { keyId: await registerDeskCertificate(call, { owner, ...chain }) }
  },
})
