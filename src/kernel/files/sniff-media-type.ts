import { fileTypeFromBuffer } from 'file-type'

/** The type that the first bytes show; undefined when they show none. The sender's word and the file's name count for nothing. */
export async function sniffMediaType(head: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(head))?.mime
}
