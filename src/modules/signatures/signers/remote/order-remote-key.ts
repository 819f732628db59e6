import { Type } from 'typebox'
import { defineJob, enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operations.ts'
import { Empty, ShortText } from '#kernel/schemas.ts'
import { adoptRemoteKey } from '../../commands/adopt-remote-key.ts'
import { officeOf } from '../../enrolment/access.ts'
import { organisationKeyOwner } from '../../enrolment/key-owners.ts'
import { permissions } from '../../permissions.ts'
import { findActiveKey } from '../../queries.ts'
import { theProvider } from './ask-provider.ts'

/** Asks the service for the certificate of the credential; one that is in use already is left alone. */
export const adoptOrderedKey = defineJob({
  name: 'signatures/adopt-ordered-key',
  data: Type.Object({ organisation: Type.String(), credentialId: Type.String() }),
  async run(call, { organisation, credentialId }) {
    const owner = organisationKeyOwner(organisation)
    const current = await findActiveKey(call.tx, owner)
    if (current?.custody === 'remote' && current.reference === credentialId) return
    await adoptRemoteKey(call, { owner, credentialId })
  },
})

export const orderRemoteKey = command({
  name: 'signatures/order-remote-key',
  summary: {
    vi: 'Dùng khóa của cơ quan ở dịch vụ ký số từ xa',
    en: 'Use the organisation’s key at the remote signing service',
  },
  permission: permissions['order-remote-keys'],
  audit: 'remote-key-ordered',
  input: Type.Object({ credentialId: ShortText }, { additionalProperties: false }),
  output: Empty,
  async run(call, { credentialId }) {
    theProvider()
    const organisation = officeOf(call.actor)
    await enqueue(call.tx, adoptOrderedKey, { organisation, credentialId })
    return {}
  },
})
