/** A PDF without fonts and compression, as plain as a program can read: catalogue 1, page tree 2, first page 3. */
export function plainPdf(pages: readonly Uint8Array[], kind: 'text' | 'scan'): Buffer {
  const kids = pages.map((_, index) => `${3 + 2 * index} 0 R`).join(' ')
  const objects: Uint8Array[] = [
    object(1, '<</Type /Catalog /Pages 2 0 R>>'),
    object(2, `<</Type /Pages /Kids [${kids}] /Count ${pages.length}>>`),
  ]
  for (const [index, bytes] of pages.entries()) {
    const [page, stream] = [3 + 2 * index, 4 + 2 * index]
    const holds = kind === 'text' ? `/Contents ${stream} 0 R` : `/Resources <</XObject <</Im ${stream} 0 R>>>>`
    const picture = `/Type /XObject /Subtype /Image /Width 1000 /Height ${bytes.length / 1000} /ColorSpace /DeviceGray /BitsPerComponent 8 `
    objects.push(
      object(page, `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${holds}>>`),
      object(stream, `<<${kind === 'text' ? '' : picture}/Length ${bytes.length}>>\nstream\n`, bytes),
    )
  }
  return assemble(Buffer.from('%PDF-1.7\n'), objects, `/Root 1 0 R /Size ${objects.length + 1}`)
}

/** What has to stand in a file before `@signpdf` signs it: an increment with an empty signature, its field, and both hung in. */
export function withPlaceholder(pdf: Buffer, reserve: number): Buffer {
  const tail = pdf.subarray(-2048).toString('latin1')
  const [previous, size] = [/startxref\n(\d+)/, /\/Size (\d+)/].map((pattern) => Number(pattern.exec(tail)?.[1]))
  const [field, signature] = [size!, size! + 1]
  const page = /<<(\/Type \/Page \/Parent .*)>>/.exec(pdf.subarray(0, 2048 + size! * 8).toString('latin1'))![1]!
  const objects = [
    object(1, `<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [${field} 0 R] /SigFlags 3>>>>`),
    object(3, `<<${page} /Annots [${field} 0 R]>>`),
    object(
      field,
      `<</Type /Annot /Subtype /Widget /FT /Sig /T (ky) /F 132 /Rect [0 0 0 0] /P 3 0 R /V ${signature} 0 R>>`,
    ),
    object(
      signature,
      `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20261121080000+07'00') ` +
        `/ByteRange [0 /********** /********** /**********] /Contents <${'0'.repeat(2 * reserve)}>>>`,
    ),
  ]
  return assemble(pdf, objects, `/Root 1 0 R /Size ${signature + 1} /Prev ${previous}`)
}

function object(number: number, head: string, stream?: Uint8Array): Buffer {
  const parts = [Buffer.from(`${number} 0 obj\n${head}`, 'latin1')]
  if (stream) parts.push(Buffer.from(stream), Buffer.from('\nendstream'))
  return Buffer.concat([...parts, Buffer.from('\nendobj\n')])
}

function assemble(before: Buffer, objects: readonly Uint8Array[], trailer: string): Buffer {
  let at = before.length
  const sections = objects.map((bytes) => {
    const number = /^\d+/.exec(Buffer.from(bytes.buffer, bytes.byteOffset, 12).toString('latin1'))![0]
    const entry = `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
    at += bytes.length
    return entry
  })
  const end = `xref\n${sections.join('')}trailer\n<<${trailer}>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([before, ...objects, Buffer.from(end)])
}
