import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { Call } from '#kernel/operations.ts'
import { fullName, territorialUnit } from '#modules/organisations'
import { errors } from './errors.ts'
import type { Submission } from './history.ts'

type Answers = Readonly<Record<string, unknown>>

/** How the applicant wants the result; the form's field `delivery`, at the desk when it does not ask. */
export async function deliveryOf(call: Call, answers: Answers): Promise<Submission['delivery']> {
  const method = answers['delivery'] ?? answers['resultDelivery']
  if (method === 'post') return { method, address: await addressInWords(call, answers['deliveryAddress']) }
  return { method: method === 'electronic' ? method : 'desk', address: null }
}

/** As it stands on an envelope, with the names of today's map: "Số 12 đường Cầu Giấy, Phường Cầu Giấy, Thành phố Hà Nội". */
async function addressInWords(call: Call, answer: unknown): Promise<string | null> {
  const { provinceCode, communeCode, line } = (answer ?? {}) as Answers
  if (typeof line !== 'string' || typeof communeCode !== 'string' || typeof provinceCode !== 'string') return null
  const asOf = vietnamDate(call.now)
  const commune = await territorialUnit(call.tx, { code: communeCode, asOf })
  const province = await territorialUnit(call.tx, { code: provinceCode, asOf })
  // The form's own rules see the shape of a code; only the directory knows the map.
  if (!commune || !province || commune.parent_code !== province.code)
    throw errors.problem('answers-incomplete', { fields: [WRONG_COMMUNE] })
  return [line, fullName(commune), fullName(province)].join(', ')
}

const WRONG_COMMUNE = {
  field: 'deliveryAddress.communeCode',
  message: {
    vi: 'Chọn xã, phường, đặc khu thuộc tỉnh, thành phố đã chọn.',
    en: 'Choose a commune, ward or special zone of the chosen province or city.',
  },
}
