import type { Certificate } from '#standards/certificates/certificate.ts'
import { toPem } from '#standards/certificates/read-certificate.ts'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { readSignatures } from '#standards/pades/read/read-signatures.ts'
import { judge } from '#standards/pades/testing/judges.ts'

/** What `openssl cms -verify` says about the last signature of a PDF, over the bytes that it covers. */
export function opensslCms(pdf: Uint8Array, root: Certificate): string {
  const coverage = readSignatures(openPdf(pdf)).at(-1)?.coverage
  if (!coverage?.ok) throw new Error('no signature covers the file')
  const files = { 'cms.der': coverage.cms, 'covered.bin': Buffer.concat(coverage.parts), 'root.pem': toPem(root.bytes) }
  const given = ['-binary', '-inform', 'DER', '-in', 'cms.der', '-content', 'covered.bin', '-out', 'verified.bin']
  const { text } = judge(files, 'openssl', [
    'cms',
    '-verify',
    '-cades',
    ...given,
    '-CAfile',
    'root.pem',
    '-purpose',
    'any',
  ])
  return text
}
