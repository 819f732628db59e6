import { readFileSync } from 'node:fs'
import { renderPdf } from '../../decree-30/render-pdf.ts'
import { imageAppearance } from '../appearance/image-appearance.ts'
import { placeSignatures } from '../appearance/place-signatures.ts'
import { textAppearance } from '../appearance/text-appearance.ts'
import { millimetre } from '../box.ts'
import type { Box } from '../box.ts'
import { fillFields } from '../sign/fill-fields.ts'
import { prepareForm } from '../sign/prepare-form.ts'

const seal = readFileSync(new URL('./seal.png', import.meta.url))
const handwriting = readFileSync(new URL('./handwriting.png', import.meta.url))
const opening =
  'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Sở Tư pháp đề nghị Ủy ban nhân dân các xã, phường thực hiện nghiêm việc gửi, nhận văn bản điện tử có chữ ký số.'
const closing = 'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Tư pháp để được hướng dẫn./.'

// Measured in the letter below: position, name, number and date stand where the layout of Decree 30 puts them.
export const boxes = {
  ...placeSignatures({
    centre: 440,
    belowPosition: 496,
    aboveName: 426,
    imageRatio: 417 / 195,
    sealDiameter: 36 * millimetre,
  }),
  number: { x: 154, y: 714.4, width: 33, height: 18 },
  date: { x: 298, y: 713.5, width: 254, height: 18 },
} satisfies Record<string, Box>

export function unsignedLetter(): Promise<Uint8Array> {
  return renderPdf({
    template: new URL('./letter.typ', import.meta.url),
    data: { paragraphs: [opening, closing] },
    title: 'Công văn về việc triển khai chữ ký số',
    author: 'Sở Tư pháp thành phố Huế',
    createdAt: Temporal.Instant.from('2026-02-05T01:00:00Z'),
  })
}

/** With the four places of Decree 30 that are signed or filled later. */
export async function preparedLetter(): Promise<Uint8Array> {
  return prepareForm(await unsignedLetter(), [
    { kind: 'text', name: 'so', page: 1, box: boxes.number },
    { kind: 'text', name: 'ngay-thang', page: 1, box: boxes.date },
    { kind: 'signature', name: 'nguoi-co-tham-quyen', page: 1, box: boxes.person, locksForm: false },
    { kind: 'signature', name: 'co-quan', page: 1, box: boxes.organisation, locksForm: true },
  ])
}

export const appearances = {
  person: () => imageAppearance(handwriting, boxes.person),
  organisation: () => imageAppearance(seal, boxes.organisation),
}

export async function numbered(
  pdf: Uint8Array,
  number = '123',
  date = 'Huế, ngày 05 tháng 02 năm 2026',
): Promise<Uint8Array> {
  const upright = { typeface: 'upright', points: 13, align: 'center' } as const
  return fillFields(pdf, [
    { name: 'so', value: number, appearance: await textAppearance([number], boxes.number, upright) },
    {
      name: 'ngay-thang',
      value: date,
      appearance: await textAppearance([date], boxes.date, { typeface: 'italic', points: 13, align: 'center' }),
    },
  ])
}
