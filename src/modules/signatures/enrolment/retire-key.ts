import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { lockHeldKey } from './lock-held-key.ts'
import { deleteRequestedKey, saveRetired } from './store.ts'

const RETIREMENT_REASONS = ['lost', 'stolen', 'left-post', 'no-longer-needed'] as const

/** Nothing is signed with it from now on; to have the certificate revoked is for the authority, on its own ways. */
export const retireKey = command({
  name: 'signatures/retire-key',
  summary: {
    vi: 'Ngừng dùng một khóa ký số: của mình, hoặc của cơ quan và cán bộ cơ quan (văn thư)',
    en: 'Stop using a signing key: one’s own, or the organisation’s and its officials’ (clerk)',
  },
  permission: permissions['retire-keys'],
  audit: 'key-retired',
  input: Type.Object({ keyId: Uuid, reason: Type.Enum(RETIREMENT_REASONS) }, { additionalProperties: false }),
  output: Type.Object({}),
  async run(call, { keyId, reason }) {
    const key = await lockHeldKey(call, keyId)
    if (key.state === 'retired') throw errors.problem('key-already-retired')
    call.note({ detail: { reason } })
    // A key without certificate has signed nothing that anybody could want to check.
    if (key.state === 'requested') await deleteRequestedKey(call.tx, keyId)
    else await saveRetired(call.tx, keyId)
    return {}
  },
})
