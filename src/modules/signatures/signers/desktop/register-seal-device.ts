import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { getOrganisation } from '#modules/organisations'
import { readCertifiedChain } from '../../authority/read-certified-chain.ts'
import { registerDeskCertificate } from '../../commands/register-desk-certificate.ts'
import { officeOf } from '../../enrolment/access.ts'
import { organisationKeyOwner } from '../../enrolment/key-owners.ts'
import { permissions } from '../../permissions.ts'
import { CertificateFile } from './register-own-device.ts'
import { requireName } from './require-name.ts'

export const registerSealDevice = command({
  name: 'signatures/register-seal-device',
  summary: {
    vi: 'Đăng ký chứng thư trong thiết bị giữ con dấu số của cơ quan: từ đó văn thư đóng dấu tại máy của mình',
    en: 'Register the certificate in the device that holds the seal: from then on the clerk seals at the desk',
  },
  permission: permissions['register-seal-devices'],
  audit: 'seal-device-registered',
  input: CertificateFile,
  output: Type.Object({ keyId: Uuid }),
  async run(call, { certificate }) {
    const organisation = officeOf(call.actor)
    const chain = readCertifiedChain(certificate)
    const { name } = await getOrganisation(call.tx, { code: organisation, asOf: vietnamDate(call.now) })
    requireName(chain.certificate, name)
    return { keyId: await registerDeskCertificate(call, { owner: organisationKeyOwner(organisation), ...chain }) }
  },
})
