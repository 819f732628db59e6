import { hash } from 'node:crypto'
import { StatusList } from '@sd-jwt/jwt-status-list'
import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { publicAddress } from '../connect-credentials.ts'
import { errors } from '../errors.ts'
import { getCredentialSigner } from '../issuing/licence-signer.ts'
import { permissions } from '../permissions.ts'
import { hasStatusList, listStatusesNotValid } from '../queries.ts'
import { signJwt } from '../sign-jwt.ts'
import { LIST_KEPT_SECONDS, LIST_SIZE, STATUS_BITS, STATUS_OF, statusListPath } from './status-list-shape.ts'

export const signStatusList = query({
  name: 'credentials/sign-status-list',
  summary: { vi: 'Danh sách trạng thái của giấy phép trên điện thoại', en: 'Status list of licences on phones' },
  permission: permissions['issue-credentials'],
  audit: { unrecorded: 'the list is public and names nobody' },
  input: Type.Object({ number: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
  output: Type.Object({ jwt: Type.String() }),
  async run(call, { number }) {
    if (!(await hasStatusList(call.tx, number))) throw errors.problem('status-list-not-found')
    const notValid = await listStatusesNotValid(call.tx, number)
    const digest = hash('sha256', JSON.stringify(notValid))
    const last = lastSigned.get(number)
    if (last?.digest === digest && Temporal.Instant.compare(call.now, last.until) < 0) return { jwt: last.jwt }
    const payload = { ...timesOf(call.now), ...contentOf(number, notValid) }
    const jwt = await signJwt(await getCredentialSigner(call, 'licences'), 'statuslist+jwt', payload)
    lastSigned.set(number, { digest, jwt, until: call.now.add({ seconds: LIST_KEPT_SECONDS }) })
    return { jwt }
  },
})

/** Signing a list that did not change is saved; one that did is signed at once, so that a lost telephone is known at once. */
const lastSigned = new Map<
  number,
  { readonly digest: string; readonly jwt: string; readonly until: Temporal.Instant }
>()

function timesOf(now: Temporal.Instant) {
  const issuedAt = Math.floor(now.epochMilliseconds / 1000)
  return { iat: issuedAt, exp: issuedAt + LIST_KEPT_SECONDS * 5, ttl: LIST_KEPT_SECONDS }
}

type NotValid = Awaited<ReturnType<typeof listStatusesNotValid>>

function contentOf(number: number, notValid: NotValid) {
  const statuses = Array.from({ length: LIST_SIZE }, () => 0)
  for (const { status_index, state } of notValid) statuses[status_index] = STATUS_OF[state]
  return {
    sub: publicAddress(statusListPath(number)),
    status_list: { bits: STATUS_BITS, lst: new StatusList(statuses, STATUS_BITS).compressStatusList() },
  }
}
