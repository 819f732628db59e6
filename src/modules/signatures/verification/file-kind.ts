import { looksLikeProof } from '../evidence/proof-file.ts'

export type FileKind = 'pdf' | 'xml' | 'cms' | 'asic' | 'proof' | 'unknown'

/** By the first bytes; the name counts for nothing. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  // ISO 32000 wants the header first; old writers put up to 1 KB before it, and such a file is named a bad PDF, not an unknown thing.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return 'asic'
  if (bytes[0] === 0x30 && isSignedData(head)) return 'cms'
  if (/^-----BEGIN (PKCS7|CMS|PKCS #7 SIGNED DATA)-----/.test(head.trimStart())) return 'cms'
  if (looksLikeProof(head)) return 'proof'
  return looksLikeXml(bytes) ? 'xml' : 'unknown'
}

/** DER of OID 1.2.840.113549.1.7.2 stands right behind the outer length; a certificate, too, begins with 0x30. */
function isSignedData(head: string): boolean {
  return head.slice(0, 24).includes('\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02')
}

/** In UTF-8 or UTF-16, with or without a byte order mark. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<[\0]?[?!A-Za-z_\xc0-\xff]/.test(start)
}

/** The message of a PEM text; anything else as it is. */
export function withoutPem(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes
  const body = /-----BEGIN [A-Z0-9 #]+-----([A-Za-z0-9+/=\s]+)-----END/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  return body === undefined ? bytes : Buffer.from(body, 'base64')
}
