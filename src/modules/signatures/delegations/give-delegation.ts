import { randomUUIDv7 } from 'node:crypto'
import { Type } from 'typebox'
import { kernelErrors } from '#kernel/errors.ts'
import { command } from '#kernel/operations.ts'
import { PlainDate, ShortText, Uuid } from '#kernel/schemas.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { officeOf } from '../enrolment/access.ts'
import { officialKeyOwner, staffKeyOwner } from '../enrolment/key-owners.ts'
import { listStaff } from '../enrolment/list-staff.ts'
import { StaffCode } from '../enrolment/request-keys.ts'
import { errors } from '../errors.ts'
import { permissions } from '../permissions.ts'
import { AUTHORITIES } from './authority.ts'
import { endLapsed, insertDelegation } from './store.ts'

/** An official signs in the place of somebody else, for a time, on the ground of a document (Decree 30/2020/ND-CP, article 13). */
export const giveDelegation = command({
  name: 'signatures/give-delegation',
  summary: {
    vi: 'Ghi nhận việc ký thay (KT.), thừa lệnh (TL.), thừa ủy quyền (TUQ.), thay mặt (TM.) hoặc quyền (Q.) của một cán bộ',
    en: 'Record in whose place an official signs: KT., TL., TUQ., TM. or Q.',
  },
  permission: permissions['give-delegations'],
  audit: 'delegation-given',
  input: Type.Object(
    {
      staffCode: StaffCode,
      authority: Type.Enum(AUTHORITIES),
      principal: ShortText,
      title: ShortText,
      basisDocument: ShortText,
      basisDate: PlainDate,
      validFrom: PlainDate,
      validTo: Type.Optional(PlainDate),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ delegationId: Uuid }),
  async run(call, { staffCode, authority, ...given }) {
    const organisation = officeOf(call.actor)
    const delegate = staffKeyOwner(organisation, staffCode)
    if (delegate.id === (await officialKeyOwner(call, call.actor.id, organisation)).id)
      throw errors.problem('delegation-to-oneself')
    const staff = await listStaff(call, organisation)
    if (!staff.some((member) => member.staffCode === staffCode)) throw errors.problem('official-not-found')
    const delegationId = randomUUIDv7()
    call.note({ subject: `delegation:${delegationId}`, detail: { organisation, authority } })
    const validity = validityOf(given)
    await endLapsed(call.tx, { organisation, delegate, today: vietnamDate(call.now) }, call.now)
    const isGiven = await insertDelegation(call.tx, {
      id: delegationId,
      organisation,
      delegate: delegate.id,
      authority,
      principal: given.principal.normalize('NFC'),
      title: given.title.normalize('NFC'),
      basis_document: given.basisDocument.normalize('NFC'),
      ...validity,
      given_by: call.actor.id,
      given_at: call.now,
      ended_by: null,
      ended_at: null,
    })
    if (!isGiven) throw errors.problem('delegation-already-given')
    return { delegationId }
  },
})

type Days = { readonly basisDate: string; readonly validFrom: string; readonly validTo?: string | undefined }

function validityOf({ basisDate, validFrom, validTo }: Days) {
  const from = dayOf('validFrom', validFrom)
  const to = validTo === undefined ? null : dayOf('validTo', validTo)
  if (to && Temporal.PlainDate.compare(from, to) >= 0) throw errors.problem('delegation-ends-before-it-begins')
  return { basis_date: dayOf('basisDate', basisDate), valid_from: from, valid_to: to }
}

/** The schema lets 31/02 through. */
function dayOf(field: string, text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    const message = { vi: 'Ngày này không có trong lịch.', en: 'There is no such day.' }
    throw kernelErrors.problem('invalid-input', { fields: [{ field, message }] })
  }
}
