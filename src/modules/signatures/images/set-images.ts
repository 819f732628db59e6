import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { command, type Call } from '#kernel/operations.ts'
import { Empty } from '#kernel/schemas.ts'
import { officeOf } from '../enrolment/access.ts'
import { officialKeyOwner, organisationKeyOwner } from '../enrolment/key-owners.ts'
import { permissions } from '../permissions.ts'
import type { KeyOwner } from '../tables.ts'
import { checkImage } from './check-image.ts'
import { saveImage } from './store.ts'

const PngInput = Type.Object(
  { png: Type.String({ contentEncoding: 'base64', pattern: '^[A-Za-z0-9+/]*={0,2}$', maxLength: 400_000 }) },
  { additionalProperties: false },
)

export const setOwnSignatureImage = command({
  name: 'signatures/set-own-signature-image',
  summary: {
    vi: 'Đặt hình ảnh chữ ký của mình: PNG nền trong suốt, mực xanh, tối đa 200 KB',
    en: 'Set the image of one’s own signature: PNG on a transparent ground, blue ink, at most 200 KB',
  },
  permission: permissions['set-own-signature-images'],
  audit: 'own-signature-image-set',
  input: PngInput,
  output: Empty,
  async run(call, { png }) {
    const owner = await officialKeyOwner(call, call.actor.id, officeOf(call.actor))
    return await setImage(call, owner, checkImage(Buffer.from(png, 'base64'), 'blue'))
  },
})

export const setOrganisationSealImage = command({
  name: 'signatures/set-organisation-seal-image',
  summary: {
    vi: 'Đặt hình ảnh con dấu của cơ quan: PNG nền trong suốt, màu đỏ, tối đa 200 KB',
    en: 'Set the image of the organisation’s seal: PNG on a transparent ground, red, at most 200 KB',
  },
  permission: permissions['set-organisation-seal-images'],
  audit: 'organisation-seal-image-set',
  input: PngInput,
  output: Empty,
  async run(call, { png }) {
    const owner = organisationKeyOwner(officeOf(call.actor))
    return await setImage(call, owner, checkImage(Buffer.from(png, 'base64'), 'red'))
  },
})

async function setImage(call: Call, { kind, id }: KeyOwner, png: Buffer): Promise<Record<never, never>> {
  // The owner may carry a staff code: the entry names organisation and digest, and its actor who did it.
  const sha256 = createHash('sha256').update(png).digest('hex')
  call.note({ subject: `organisation:${call.actor.organisation}`, detail: { ownerKind: kind, sha256 } })
  await saveImage(call.tx, {
    owner_kind: kind === 'organisation' ? kind : 'person',
    owner: id,
    png,
    uploaded_by: call.actor.id,
    uploaded_at: call.now,
  })
  return {}
}
