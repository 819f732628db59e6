import { Type, type Static } from 'typebox'
import { query } from '#kernel/operations.ts'
import { Empty, nullable, PlainDate, Uuid } from '#kernel/schemas.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { officeOf } from '../enrolment/access.ts'
import { listStaff } from '../enrolment/list-staff.ts'
import { permissions } from '../permissions.ts'
import { AUTHORITIES, authorityLines, signingAuthorityOf } from './authority.ts'
import { listDelegationsOf, type Delegation } from './queries.ts'

const State = Type.Enum(['upcoming', 'in-force', 'ended'])
type State = Static<typeof State>

const DelegationView = Type.Object({
  delegationId: Uuid,
  staffCode: Type.String(),
  name: Type.String({ description: 'Empty where nobody of this staff code is known any more' }),
  authority: Type.Enum(AUTHORITIES),
  lines: Type.Array(Type.String({ description: 'As it stands above the signature' })),
  basisDocument: Type.String(),
  basisDate: PlainDate,
  validFrom: PlainDate,
  validTo: nullable(PlainDate),
  state: State,
})

export const listDelegations = query({
  name: 'signatures/list-delegations',
  summary: {
    vi: 'Liệt kê việc ký thay, thừa lệnh, thừa ủy quyền ở cơ quan mình',
    en: 'List who signs in whose place in one’s own organisation',
  },
  permission: permissions['list-delegations'],
  audit: { unrecorded: 'who signs in whose place stands on every paper' },
  input: Empty,
  output: Type.Object({ delegations: Type.Array(DelegationView) }),
  async run(call) {
    const organisation = officeOf(call.actor)
    const names = new Map((await listStaff(call, organisation)).map(({ staffCode, name }) => [staffCode, name]))
    const today = vietnamDate(call.now)
    return {
      delegations: (await listDelegationsOf(call.tx, organisation)).map((delegation) => {
        const staffCode = delegation.delegate.slice(delegation.delegate.indexOf(':') + 1)
        return {
          delegationId: delegation.id,
          staffCode,
          name: names.get(staffCode) ?? '',
          authority: delegation.authority,
          lines: authorityLines(signingAuthorityOf(delegation, '')),
          basisDocument: delegation.basis_document,
          basisDate: delegation.basis_date.toString(),
          validFrom: delegation.valid_from.toString(),
          validTo: delegation.valid_to?.toString() ?? null,
          state: stateOf(delegation, today),
        }
      }),
    }
  },
})

function stateOf({ ended_at, valid_from, valid_to }: Delegation, today: Temporal.PlainDate): State {
  const isPast = valid_to !== null && Temporal.PlainDate.compare(valid_to, today) <= 0
  if (ended_at || isPast) return 'ended'
  return Temporal.PlainDate.compare(valid_from, today) > 0 ? 'upcoming' : 'in-force'
}
