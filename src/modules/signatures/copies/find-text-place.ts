import { listOrganisationTextBoxes, type OrganisationText } from '#standards/pades/appearance/organisation-text.ts'
import { boxOfRectangle, type Box } from '#standards/pades/box.ts'
import { listFormFields } from '#standards/pades/form-fields.ts'
import { getPage, type PdfPage } from '#standards/pades/pdf/find-page.ts'
import type { PdfFile } from '#standards/pades/pdf/open-pdf.ts'
import { boxOnPage, viewOfPage } from '#standards/pades/pdf/page-view.ts'
import { isKind } from '#standards/pades/pdf/pdf-value.ts'

type TextPlace = {
  /** As the page is read. */
  readonly box: Box
  /** In the page's own coordinates. */
  readonly place: Box
}

/** On the first page, where no other signature stands yet, if there is such a place. */
export function findTextPlace(file: PdfFile, text: OrganisationText): TextPlace {
  const page = getPage(file, 1)
  const view = viewOfPage(file, page)
  const taken = signaturesShownOn(file, page)
  const places = listOrganisationTextBoxes(text, view.size).map((box) => ({ box, place: boxOnPage(view, box) }))
  return places.find(({ place }) => !taken.some((other) => isOver(place, other))) ?? places[0]!
}

function signaturesShownOn(file: PdfFile, { ref }: PdfPage): Box[] {
  return listFormFields(file).flatMap(({ type, dict }) => {
    const page = dict.entries.get('P')
    const isElsewhere = isKind(page, 'ref') && page.number !== ref.number
    const box = type === 'Sig' && !isElsewhere ? boxOfRectangle(file.resolve(dict.entries.get('Rect'))) : undefined
    return box ? [box] : []
  })
}

function isOver(one: Box, other: Box): boolean {
  const isBeside = one.x >= other.x + other.width || other.x >= one.x + one.width
  const isAbove = one.y >= other.y + other.height || other.y >= one.y + one.height
  return !isBeside && !isAbove
}
