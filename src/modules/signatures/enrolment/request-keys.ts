import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { ShortText, Uuid } from '#kernel/schemas.ts'
import { findOfficialPost } from '#modules/identity'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { officeOf } from './access.ts'
import { officialKeyOwner, organisationKeyOwner, staffKeyOwner } from './key-owners.ts'
import { orderKey } from './order-key.ts'

const Ordered = Type.Object({ keyId: Uuid })
export const StaffCode = Type.String({ minLength: 1, maxLength: 60, pattern: '^[^\\s:]+$' })

export const requestOwnKey = command({
  name: 'signatures/request-own-key',
  summary: {
    vi: 'Đề nghị cấp chứng thư chữ ký số cho mình, hoặc gia hạn bằng khóa mới',
    en: 'Ask for a certificate of one’s own, or for its renewal with a new key',
  },
  permission: permissions['request-own-keys'],
  audit: 'own-key-requested',
  input: Type.Object({}, { additionalProperties: false }),
  output: Ordered,
  async run(call) {
    const organisation = officeOf(call.actor)
    const official = await findOfficialPost(call, call.actor.id, organisation)
    if (!official) throw errors.problem('official-not-found')
    const owner = await officialKeyOwner(call, call.actor.id, organisation)
    return { keyId: await orderKey(call, { owner, organisation, official }) }
  },
})

export const requestOrganisationKey = command({
  name: 'signatures/request-organisation-key',
  summary: {
    vi: 'Đề nghị cấp chứng thư chữ ký số cho cơ quan',
    en: 'Ask for a certificate of the organisation',
  },
  permission: permissions['request-organisation-keys'],
  audit: 'organisation-key-requested',
  input: Type.Object({}, { additionalProperties: false }),
  output: Ordered,
  async run(call) {
    const organisation = officeOf(call.actor)
    return { keyId: await orderKey(call, { owner: organisationKeyOwner(organisation), organisation }) }
  },
})

export const requestStaffKey = command({
  name: 'signatures/request-staff-key',
  summary: {
    vi: 'Đề nghị cấp chứng thư chữ ký số cho một cán bộ của cơ quan, kể cả người chưa đăng nhập lần nào',
    en: 'Ask for a certificate of an official of the organisation, also one who has never signed in',
  },
  permission: permissions['request-organisation-keys'],
  audit: 'staff-key-requested',
  input: Type.Object({ staffCode: StaffCode, name: ShortText, title: ShortText }, { additionalProperties: false }),
  output: Ordered,
  async run(call, { staffCode, name, title }) {
    const organisation = officeOf(call.actor)
    const owner = staffKeyOwner(organisation, staffCode)
    const official = { name: name.normalize('NFC'), title: title.normalize('NFC') }
    return { keyId: await orderKey(call, { owner, organisation, official }) }
  },
})
