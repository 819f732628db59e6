import { Type } from 'typebox'
import { command, type Call } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { findOfficialPost } from '#modules/identity'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { attributeOf } from '#standards/certificates/distinguished-name.ts'
import { readCertifiedChain } from '../../authority/read-certified-chain.ts'
import { registerDeskCertificate } from '../../commands/register-desk-certificate.ts'
import { officeOf } from '../../enrolment/access.ts'
import { officialKeyOwner } from '../../enrolment/key-owners.ts'
import { errors } from '../../errors.ts'
import { permissions } from '../../permissions.ts'

export const registerOwnDevice = command({
  name: 'signatures/register-own-device',
  summary: {
    vi: 'Đăng ký chứng thư trong thiết bị ký số của mình: từ đó văn bản được ký tại máy của mình',
    en: 'Register the certificate in one’s own signing device: from then on documents are signed at one’s own desk',
  },
  permission: permissions['register-own-devices'],
  audit: 'own-device-registered',
  input: Type.Object(
    {
      certificate: Type.String({ contentEncoding: 'base64', pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 200_000 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ keyId: Uuid }),
  async run(call, { certificate: file }) {
    const organisation = officeOf(call.actor)
    const chain = readCertifiedChain(file)
    await requireOwnName(call, organisation, chain.certificate)
    const owner = await officialKeyOwner(call, call.actor.id, organisation)
    return { keyId: await registerDeskCertificate(call, { owner, ...chain }) }
  },
})

/** Whoever lends a colleague a device must not sign under the colleague's name. */
async function requireOwnName(call: Call, organisation: string, { subject }: Certificate): Promise<void> {
  const post = await findOfficialPost(call, call.actor.id, organisation)
  const [own, certified] = [post?.name, attributeOf(subject, 'CN')].map((name) => name?.trim().toLocaleLowerCase('vi'))
  if (own === undefined || own !== certified) throw errors.problem('certificate-of-other-person')
}
