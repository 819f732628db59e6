import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeAndDate, readableDay, readableInstant } from './readable-time.ts'
import { renderPdf } from './render-pdf.ts'
import { inspectPdf, programsMissing, wordsOnPage } from './testing/inspect-pdf.ts'

const skip = programsMissing()
const hardLetters = 'ẮẰẲẴẶ ẤẦẨẪẬ ỐỒỔỖỘ ỨỪỬỮỰ ỵỷỹ đĐ ơƠ ưƯ Ƀuôn Ñ č Ĭ ŏ ₫ cm³'

function letter(paragraphs: readonly string[]): Promise<Uint8Array> {
  return renderPdf({
    template: new URL('./testing/letter.typ', import.meta.url),
    data: { paragraphs },
    title: 'Công văn thử',
    author: 'Sở Tư pháp',
    createdAt: Temporal.Instant.from('2026-02-05T01:30:00Z'),
  })
}

test('an instant is printed in the zone of the law', () => {
  assert.equal(readableInstant('2026-11-23T17:05:00Z'), '24/11/2026 00:05')
  assert.equal(readableDay('2026-11-23T17:05:00Z'), '24/11/2026')
})

test('days below 10 and the months 1 and 2 get a zero, other months do not', () => {
  assert.equal(placeAndDate('Huế', '2026-02-05T01:00:00Z'), 'Huế, ngày 05 tháng 02 năm 2026')
  assert.equal(placeAndDate('Hà Nội', '2026-09-15T01:00:00Z'), 'Hà Nội, ngày 15 tháng 9 năm 2026')
})

test('the same source gives the same bytes', async () => {
  const [one, other] = [await letter(['Một.']), await letter(['Một.'])]
  assert.deepEqual(one, other)
  assert.notDeepEqual(one, await letter(['Hai.']))
})

test(
  'all Vietnamese letters are printed with embedded Tinos, in an archivable file dated by its source',
  { skip },
  async () => {
    const pdf = await letter([hardLetters])
    const report = inspectPdf(pdf)
    assert.ok(report.text.includes(hardLetters), report.text)
    assert.deepEqual(
      report.fonts.filter((font) => !font.isEmbedded || !font.name.includes('Tinos')),
      [],
    )
    assert.match(report.info, /CreationDate:\s+Thu Feb\s+5 01:30:00 2026 UTC/)
    assert.match(report.info, /Title:\s+Công văn thử/)
    assert.match(Buffer.from(pdf).toString('latin1'), /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>B</)
  },
)

test(
  'the margins are 30 mm left, 20 mm top, and the number of a page stands on the second, not the first',
  { skip },
  async () => {
    const pdf = await letter(
      Array.from({ length: 30 }, () => 'Thực hiện Nghị định số 30/2020/NĐ-CP về công tác văn thư. '.repeat(3)),
    )
    const point = 72 / 25.4
    const [first, second] = [wordsOnPage(pdf, 1), wordsOnPage(pdf, 2)]
    assert.ok(Math.abs(Math.min(...second.map((word) => word.x)) - 30 * point) < 1)
    assert.ok(first.every((word) => word.y > 19 * point))
    const inTopMargin = second.filter((word) => word.y < 19 * point)
    assert.deepEqual(
      inTopMargin.map((word) => word.text),
      ['2'],
    )
    assert.ok(Math.abs(inTopMargin[0]!.x - (30 + 165 / 2) * point) < 5)
  },
)

test('a number of an instrument is not torn at the end of a line', { skip }, async () => {
  for (let words = 8; words < 20; words++) {
    const pdf = await letter([`${'chữ '.repeat(words)} Nghị định số 118/2025/NĐ-CP`])
    assert.ok(wordsOnPage(pdf, 1).some((word) => word.text === '118/2025/NĐ-CP'))
  }
})

test('text of a citizen is printed, never run', { skip }, async () => {
  const hostile = '#panic() $x$ *b* `c` \\ #include "/etc/passwd" <script>'
  assert.ok(inspectPdf(await letter([hostile])).text.includes(hostile))
})

test('a template that does not find its facts says so', async () => {
  const template = new URL('./testing/letter.typ', import.meta.url)
  const createdAt = Temporal.Instant.from('2026-02-05T01:30:00Z')
  await assert.rejects(renderPdf({ template, data: {}, title: '', author: '', createdAt }), /paragraphs/)
})
