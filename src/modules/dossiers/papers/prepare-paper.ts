import { buffer } from 'node:stream/consumers'
import { placeAndDate } from '#standards/decree-30/readable-time.ts'
import type { PdfPlace } from '#standards/decree-30/render-pdf.ts'
import { placeSignatures } from '#standards/pades/appearance/place-signatures.ts'
import { textAppearance } from '#standards/pades/appearance/text-appearance.ts'
import { boxOfRectangle, millimetre, type Box } from '#standards/pades/box.ts'
import { listFormFields } from '#standards/pades/form-fields.ts'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { fillFields } from '#standards/pades/sign/fill-fields.ts'
import { prepareForm, type PlannedField } from '#standards/pades/sign/prepare-form.ts'
import { thePapers } from '../connect-papers.ts'
import type { PaperRow } from '../tables.ts'
import type { PaperFacts } from './issue-paper.ts'
import { renderToBeSigned } from './render-paper.ts'

/** Names of the places, as a reader sees them in a PDF viewer. */
export const FIELDS = { number: 'so', date: 'ngay-thang', person: 'nguoi-ky', organisation: 'co-quan' } as const

/** The PDF of a paper with the empty places of Decree 30: number, date, signature of the person, seal over a third of it. */
export async function preparePaper(paper: PaperRow): Promise<Uint8Array> {
  const { pdf, places } = await renderToBeSigned(paper, thePapers().publicUrl)
  return prepareForm(
    pdf,
    places.flatMap((place) => fieldsOf(place, paper.signer !== null)),
  )
}

/** The paper as it was signed so far, or fresh when nobody signs it; numbered. */
export async function readPaperToSeal(paper: PaperRow): Promise<Uint8Array> {
  const { content } = paper
  const pdf = content === null ? await preparePaper(paper) : await buffer(thePapers().files.read(content))
  return isNumberedWithSeal(paper) ? await enterNumber(pdf, paper) : pdf
}

// The size of most agencies' seals; a handwritten signature is about twice as wide as high.
const SEAL = 36 * millimetre
const HANDWRITING = 2.2

function fieldsOf({ name, page, box }: PdfPlace, isSignedByPerson: boolean): PlannedField[] {
  if (name !== 'signature') return [{ kind: 'text', name: name === 'number' ? FIELDS.number : FIELDS.date, page, box }]
  const { person, organisation } = placeSignatures({
    centre: box.x + box.width / 2,
    belowPosition: box.y + box.height,
    aboveName: box.y,
    imageRatio: HANDWRITING,
    sealDiameter: SEAL,
  })
  return [
    ...(isSignedByPerson
      ? [{ kind: 'signature', name: FIELDS.person, page, box: person, locksForm: false } as const]
      : []),
    { kind: 'signature', name: FIELDS.organisation, page, box: organisation, locksForm: true },
  ]
}

/** Undefined where the form shows no such place: its signatures are invisible. */
export function boxOfField(pdf: Uint8Array, name: string): Box | undefined {
  const field = listFormFields(openPdf(pdf)).find((candidate) => candidate.name === name)
  return boxOfRectangle(field?.dict.entries.get('Rect'))
}

/** A result is numbered by the clerk; what nobody signs is numbered when it is sealed. All else right after the person's signature. */
export function isNumberedWithSeal({ form, signer }: PaperRow): boolean {
  return form === 'result' || signer === null
}

/** Enters number, place and date: after the person has signed, before the organisation does. */
export async function enterNumber(pdf: Uint8Array, { facts, number, numbered_at: at }: PaperRow): Promise<Uint8Array> {
  const date = placeAndDate((facts as PaperFacts).issuer.place, at!.toString())
  const fillings = [
    { name: FIELDS.number, value: number!, style: { typeface: 'upright', points: 13, align: 'left' } },
    { name: FIELDS.date, value: date, style: { typeface: 'italic', points: 13, align: 'center' } },
  ] as const
  return fillFields(
    pdf,
    await Promise.all(
      fillings.map(async ({ name, value, style }) => {
        const box = boxOfField(pdf, name)!
        return { name, value, appearance: await textAppearance([value], box, style) }
      }),
    ),
  )
}
