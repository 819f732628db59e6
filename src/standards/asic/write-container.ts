import { ZipFile } from 'yazl'
import { refuseContainer } from './asic-error.ts'
import {
  checkFileName,
  isDataFile,
  manifestEntry,
  mediaTypeEntry,
  mediaTypeOfContainer,
  signatureEntry,
} from './container-names.ts'
import type { AsicFile } from './container-names.ts'

export type ContainerParts = {
  readonly files: readonly AsicFile[]
  /** XML of each signature file. */
  readonly signatures: readonly string[]
  /** Shown as the date of the files; DOS time, without a zone. */
  readonly writtenAt: Temporal.PlainDateTime
}

/** ASiC-E (EN 319 162-1): the media type first, stored, without extra field, so that it stands readable at byte 38. */
export async function writeContainer({ files, signatures, writtenAt }: ContainerParts): Promise<Uint8Array> {
  checkFiles(files)
  const zip = new ZipFile()
  const chunks: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    zip.outputStream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    zip.outputStream.on('end', resolve)
    zip.outputStream.on('error', reject)
  })
  const { year, month, day, hour, minute, second } = writtenAt
  // yazl turns a Date into DOS time by the zone of the machine: made from local parts it comes out as it went in.
  const mtime = new Date(year, month - 1, day, hour, minute, second)
  const add = (name: string, content: Uint8Array | string, compress: boolean): void =>
    zip.addBuffer(Buffer.from(content as string), name, { compress, mtime, forceDosTimestamp: true })
  add(mediaTypeEntry, mediaTypeOfContainer, false)
  for (const { name, content } of files) add(name, content, true)
  add(manifestEntry, manifestOf(files), true)
  for (const [index, xml] of signatures.entries()) add(signatureEntry(index + 1), xml, true)
  zip.end()
  await done
  return Buffer.concat(chunks)
}

export function checkFiles(files: readonly AsicFile[]): void {
  for (const { name, mediaType } of files) {
    checkFileName(name)
    if (!isDataFile(name) || !/^[\w.+-]+\/[\w.+-]+$/.test(mediaType)) refuseContainer('file-name-not-allowed')
  }
  // File systems of people's machines do not tell upper from lower case.
  const names = new Set(files.map(({ name }) => name.toLowerCase()))
  if (names.size !== files.length) refuseContainer('file-doubled')
}

function manifestOf(files: readonly AsicFile[]): string {
  const entries = [{ name: '/', mediaType: mediaTypeOfContainer }, ...files].map(
    ({ name, mediaType }) =>
      `<manifest:file-entry manifest:full-path="${escaped(name)}" manifest:media-type="${mediaType}"/>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest ` +
    `xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entries.join('')}</manifest:manifest>`
  )
}

/** Quotes and angle brackets are not allowed in names. */
function escaped(name: string): string {
  return name.replaceAll('&', '&amp;')
}
