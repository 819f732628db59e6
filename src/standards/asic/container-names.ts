import { refuseContainer } from './asic-error.ts'

/** ETSI EN 319 162-1, A.1. */
export const mediaTypeOfContainer = 'application/vnd.etsi.asic-e+zip'
export const containerNamespace = 'http://uri.etsi.org/02918/v1.2.1#'
export const mediaTypeEntry = 'mimetype'
export const manifestEntry = 'META-INF/manifest.xml'

export type AsicFile = { readonly name: string; readonly mediaType: string; readonly content: Uint8Array }

export function signatureEntry(number: number): string {
  return `META-INF/signatures${String(number).padStart(3, '0')}.xml`
}

export function isSignatureEntry(name: string): boolean {
  return /^META-INF\/[^/]*signatures[^/]*\.xml$/.test(name)
}

/** A file that people put in, not one of the container's own. */
export function isDataFile(name: string): boolean {
  return name !== mediaTypeEntry && !name.startsWith('META-INF/')
}

/** Relative, in NFC, without parts that lead elsewhere or signs that a file system or XML would take amiss. */
export function checkFileName(name: string): void {
  const parts = name.split('/')
  const isSafe =
    name === name.normalize('NFC') &&
    name.length <= 255 &&
    // oxlint-disable-next-line no-control-regex -- control signs are what is refused
    !/[\x00-\x1f\x7f\\:*?"<>|]/.test(name) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  if (!isSafe) refuseContainer('file-name-not-allowed')
}

/** How a signature names the file: percent-encoded UTF-8, part by part (RFC 3986). */
export function referenceTo(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}

export function nameOfReference(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri).normalize('NFC')
  } catch {
    return undefined
  }
}
