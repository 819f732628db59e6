import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { Empty, nullable } from '#kernel/schemas.ts'
import { theSigning } from '../authority/connect-signing.ts'
import { findImage } from '../images/store.ts'
import { permissions } from '../permissions.ts'
import { officeOf } from './access.ts'
import { officialKeyOwner, organisationKeyOwner } from './key-owners.ts'
import { KeyView, viewOfKey } from './key-view.ts'
import { listStaff } from './list-staff.ts'
import { listKeysFor, listKeysOf } from './queries.ts'

const Image = nullable(Type.String({ contentEncoding: 'base64', description: 'PNG' }))

/** Whether the authority takes requests over HTTP; else people carry request and certificate. */
const IsOnline = Type.Boolean()

export const listOwnKeys = query({
  name: 'signatures/list-own-keys',
  summary: {
    vi: 'Xem khóa, chứng thư và hình ảnh chữ ký của mình ở cơ quan đang làm việc',
    en: 'See one’s own keys, certificates and signature image in the organisation one acts for',
  },
  permission: permissions['list-own-keys'],
  audit: { unrecorded: 'officials looking at their own keys' },
  input: Empty,
  output: Type.Object({ keys: Type.Array(KeyView), image: Image, isOnline: IsOnline }),
  async run(call) {
    const owner = await officialKeyOwner(call, call.actor.id, officeOf(call.actor))
    const keys = await listKeysOf(call.tx, owner)
    return {
      keys: keys.map((key) => viewOfKey(key, call.now)),
      image: (await findImage(call.tx, owner))?.toString('base64') ?? null,
      isOnline: theSigning().enrolment !== undefined,
    }
  },
})

export const listOrganisationKeys = query({
  name: 'signatures/list-organisation-keys',
  summary: {
    vi: 'Xem khóa và con dấu của cơ quan, khóa của cán bộ và ngày hết hạn',
    en: 'See the keys and the seal of the organisation, and those of its officials with their expiry',
  },
  permission: permissions['list-organisation-keys'],
  audit: 'organisation-keys-listed',
  input: Empty,
  output: Type.Object({
    keys: Type.Array(KeyView),
    staff: Type.Array(Type.Object({ staffCode: Type.String(), name: Type.String(), title: nullable(Type.String()) })),
    seal: Image,
    isOnline: IsOnline,
  }),
  async run(call) {
    const organisation = officeOf(call.actor)
    call.note({ subject: `organisation:${organisation}` })
    const keys = await listKeysFor(call.tx, organisation)
    return {
      keys: keys.map((key) => viewOfKey(key, call.now)),
      staff: await listStaff(call, organisation),
      seal: (await findImage(call.tx, organisationKeyOwner(organisation)))?.toString('base64') ?? null,
      isOnline: theSigning().enrolment !== undefined,
    }
  },
})
