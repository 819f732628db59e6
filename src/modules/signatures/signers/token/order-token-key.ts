import { Type } from 'typebox'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { getOrganisation } from '#modules/organisations'
import { theSigning } from '../../authority/connect-signing.ts'
import { createKey } from '../../commands/create-key.ts'
import { officeOf } from '../../enrolment/access.ts'
import { certifyKey } from '../../enrolment/certify-key.ts'
import { organisationKeyOwner } from '../../enrolment/key-owners.ts'
import { insertRequest } from '../../enrolment/store.ts'
import { permissions } from '../../permissions.ts'

export const orderTokenKey = command({
  name: 'signatures/order-token-key',
  summary: {
    vi: 'Đề nghị cấp chứng thư của cơ quan cho khóa nằm trong thiết bị bảo mật gắn với máy chủ',
    en: 'Ask for a certificate of the organisation for a key in the security device of the server',
  },
  permission: permissions['order-token-keys'],
  audit: 'token-key-ordered',
  input: Type.Object(
    {
      algorithm: Type.Optional(Type.Enum(['P-256', 'RSA-2048', 'RSA-3072', 'RSA-4096'])),
      tokenKeyId: Type.Optional(
        Type.String({
          pattern: '^([0-9a-f]{2}){1,32}$',
          description: 'CKA_ID of a key that is on the device already; without it one is made',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ keyId: Uuid }),
  async run(call, order) {
    const organisation = officeOf(call.actor)
    const { name } = await getOrganisation(call.tx, { code: organisation, asOf: vietnamDate(call.now) })
    const { keyId, request } = await createKey(call, {
      ...order,
      owner: organisationKeyOwner(organisation),
      subject: [
        ['C', 'VN'],
        ['O', name],
        ['CN', name],
      ],
      custody: 'token',
    })
    await insertRequest(call.tx, {
      key_id: keyId,
      organisation,
      pkcs10: Buffer.from(request),
      requested_by: call.actor.id,
      requested_at: call.now,
    })
    if (theSigning().enrolment) await enqueue(call.tx, certifyKey, { keyId })
    return { keyId }
  },
})
