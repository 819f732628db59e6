/** A tag with what it stands on, and the bytes of both. */
export type CborTag = { readonly tag: number; readonly value: CborValue; readonly bytes: Uint8Array }
export type CborValue =
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | CborValue[]
  | Map<CborValue, CborValue>
  | CborTag

/** RFC 8949, as much of it as an mdoc uses; written apart from the library, so that a test need not trust the library. */
export function readCbor(bytes: Uint8Array): CborValue {
  let at = 0

  function argument(detail: number): number {
    if (detail < 24) return detail
    const width = 2 ** (detail - 24)
    const value = Buffer.from(bytes.subarray(at, at + width)).readUIntBE(0, Math.min(width, 6))
    at += width
    return value
  }

  function take(length: number): Uint8Array {
    at += length
    return bytes.subarray(at - length, at)
  }

  function read(): CborValue {
    const start = at
    const initial = bytes[at++]!
    const [major, detail] = [initial >> 5, initial & 31]
    if (major === 7) return detail === 21 || (detail === 20 ? false : null)
    const count = argument(detail)
    if (major === 0) return count
    if (major === 1) return -1 - count
    if (major === 2) return take(count)
    if (major === 3) return Buffer.from(take(count)).toString()
    if (major === 4) return Array.from({ length: count }, read)
    if (major === 5) return new Map(Array.from({ length: count }, () => [read(), read()]))
    return { tag: count, value: read(), bytes: bytes.subarray(start, at) }
  }

  return read()
}
