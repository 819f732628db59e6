import { Type } from 'typebox'
import { command } from '#kernel/operations.ts'
import { Empty, Uuid } from '#kernel/schemas.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { lockCredential, saveState } from '../store.ts'
import { ownPersonId } from './offer-credential.ts'

export const revokeCredential = command({
  name: 'credentials/revoke-credential',
  summary: { vi: 'Thu hồi bản giấy phép trên một điện thoại', en: 'Revoke the copy of the licence on a phone' },
  permission: permissions['hold-own-credentials'],
  audit: 'credential-revoked',
  input: Type.Object({ credentialId: Uuid }),
  output: Empty,
  async run(call, { credentialId }) {
    call.note({ subject: `credential:${credentialId}` })
    const credential = await lockCredential(call.tx, credentialId)
    if (credential?.person_id !== ownPersonId(call)) throw errors.problem('credential-not-found')
    if (credential.state === 'revoked') return {}
    await saveState(call.tx, { id: credentialId, state: 'revoked', reason: 'owner', changedAt: call.now })
    return {}
  },
})
