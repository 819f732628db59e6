import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { AsicError, refuseContainer } from './asic-error.ts'
import { checkFileName, mediaTypeEntry, mediaTypeOfContainer } from './container-names.ts'

export type ContainerLimits = { readonly container: number; readonly unpacked: number; readonly entries: number }

// What a message of the axis may carry, with room: 100 MB of attachments. Deflate cannot exceed 1:1032, so the sum is what counts.
export const containerLimits: ContainerLimits = { container: 128 << 20, unpacked: 256 << 20, entries: 500 }

/** Every entry of the container by name, in order. Throws AsicError. */
export async function readContainer(
  bytes: Uint8Array,
  limits: ContainerLimits = containerLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (bytes.length > limits.container) refuseContainer('container-too-large')
  checkStart(bytes)
  try {
    return await readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits)
  } catch (error) {
    if (error instanceof AsicError) throw error
    // yauzl and zlib tell what is wrong in sentences, not in codes; here they mean one thing.
    throw new AsicError('container-malformed')
  }
}

/** Names what it is before anything is unpacked: `mimetype` is the first entry, stored, without extra field. */
function checkStart(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 38 + mediaTypeOfContainer.length)).toString('latin1')
  if (!start.startsWith('PK\x03\x04') || start.slice(30) !== mediaTypeEntry + mediaTypeOfContainer) {
    refuseContainer('not-a-container')
  }
}

async function readEntries(bytes: Buffer, limits: ContainerLimits): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
  if (zip.entryCount > limits.entries) refuseContainer('container-too-large')
  const files = new Map<string, Uint8Array>()
  const seen = new Set<string>()
  let left = limits.unpacked
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    checkFileName(entry.fileName)
    if (seen.has(entry.fileName.toLowerCase())) refuseContainer('file-doubled')
    seen.add(entry.fileName.toLowerCase())
    if (entry.isEncrypted()) refuseContainer('container-encrypted')
    await checkLocalName(zip, entry)
    const content = await unpack(zip, entry, left)
    left -= content.length
    files.set(entry.fileName, content)
  }
  return files
}

/** Readers that stream believe the local header, others the directory at the end: the two must say the same name. */
async function checkLocalName(zip: ZipFile, entry: Entry): Promise<void> {
  const local = await zip.readLocalFileHeaderPromise(entry)
  if (Buffer.compare(local.fileName, entry.fileNameRaw) !== 0) refuseContainer('container-malformed')
}

/** Counts what comes out, whatever the directory promises. */
async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) refuseContainer('container-too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Uint8Array).length
    if (size > most) refuseContainer('container-too-large')
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
}
