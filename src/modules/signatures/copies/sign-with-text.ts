import type { Call } from '#kernel/operations.ts'
import { vietnamDate } from '#law/vietnamese-dates.ts'
import { getOrganisation } from '#modules/organisations'
import { organisationTextAppearance } from '#standards/pades/appearance/organisation-text.ts'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { signPdf } from '../commands/sign-pdf.ts'
import { organisationKeyOwner } from '../enrolment/key-owners.ts'
import { copyTextOf, shownText } from './copy-text.ts'
import { findTextPlace } from './find-text-place.ts'
import type { CopyRow } from './store.ts'

/** The file with the organisation's signature, its text top right of the first page, and what was signed before untouched. */
export async function signWithText(call: Call, copy: CopyRow): Promise<Uint8Array> {
  const pdf = copy.document!
  const { name } = await getOrganisation(call.tx, { code: copy.organisation, asOf: vietnamDate(call.now) })
  const signedAt = call.now.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  const text = shownText(copyTextOf(copy), { organisation: name, signedAt })
  const { box, place } = findTextPlace(openPdf(pdf), text)
  return await signPdf(call, {
    pdf,
    as: organisationKeyOwner(copy.organisation),
    document: `copy:${copy.id}`,
    requestedBy: copy.ordered_by,
    // Its own name each time: a copy may be made of a copy.
    field: `${copy.kind === 'copy' ? 'ban-sao' : 'phu-luc'}-${copy.id}`,
    place: { page: 1, box: place },
    appearance: await organisationTextAppearance(text, box),
    level: 'LT',
  })
}
