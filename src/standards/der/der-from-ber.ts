import { refuse } from './der-error.ts'
import { tags } from './tags.ts'
import { writeElement } from './write-der.ts'

const DEEPEST = 32
const WIDEST = 10_000
const CONSTRUCTED = 0x20
const END = Uint8Array.of(0, 0)

/**
 * The same element with definite, shortest lengths and octet strings in one piece. Programs that sign as they read write BER in
 * the outer parts of a message; what is hashed inside is DER already and comes out as it stood. Bounds are kept strictly: the
 * lenient decoders that we tried mend wrong lengths, and then a damaged message passes. Throws DerError.
 */
export function derFromBer(bytes: Uint8Array): Uint8Array {
  const { der, end } = convert(bytes, 0, DEEPEST)
  return end === bytes.length ? der : refuse('trailing-bytes')
}

interface Converted {
  readonly der: Uint8Array
  readonly end: number
}

function convert(bytes: Uint8Array, at: number, depth: number): Converted {
  if (depth === 0) refuse('too-deep')
  const { tag, start, length } = readHeader(bytes, at)
  if (length === undefined && !(tag & CONSTRUCTED)) refuse('length-indefinite')
  const limit = length === undefined ? bytes.length : start + length
  if (limit > bytes.length) refuse('truncated')
  if (!(tag & CONSTRUCTED)) return { der: writeElement(tag, bytes.subarray(start, limit)), end: limit }

  // The view ends where the element does, so that nothing below can reach past it.
  const inside = bytes.subarray(0, limit)
  const children: Uint8Array[] = []
  let next = start
  while (length === undefined ? !isEnd(inside, next) : next < limit) {
    const child = convert(inside, next, depth - 1)
    if (children.push(child.der) > WIDEST) refuse('too-many-elements')
    next = child.end
  }
  return { der: assemble(tag, children), end: length === undefined ? next + END.length : limit }
}

function assemble(tag: number, children: readonly Uint8Array[]): Uint8Array {
  if (tag !== (tags.octetString | CONSTRUCTED)) return writeElement(tag, ...children)
  return writeElement(tags.octetString, ...children.map(contentOfPiece))
}

/** Pieces were made whole on the way up. */
function contentOfPiece(piece: Uint8Array): Uint8Array {
  if (piece[0] !== tags.octetString) refuse('tag-unexpected')
  return piece.subarray(piece[1]! < 0x80 ? 2 : 2 + (piece[1]! & 0x7f))
}

function isEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0 && bytes[at + 1] === 0
}

/** A length of undefined is the indefinite one. */
function readHeader(bytes: Uint8Array, at: number): { tag: number; start: number; length: number | undefined } {
  const tag = bytes[at] ?? refuse('truncated')
  if ((tag & 0x1f) === 0x1f || tag === 0) refuse('tag-unsupported')
  const first = bytes[at + 1] ?? refuse('truncated')
  if (first < 0x80) return { tag, start: at + 2, length: first }
  if (first === 0x80) return { tag, start: at + 2, length: undefined }
  const start = at + 2 + (first & 0x7f)
  if (start - at > 10 || start > bytes.length) refuse('too-long')
  let length = 0
  for (const byte of bytes.subarray(at + 2, start)) length = length * 256 + byte
  return { tag, start, length }
}
