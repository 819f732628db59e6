import { refuse } from './der-error.ts'

export interface DerElement {
  readonly tag: number
  readonly content: Uint8Array
  /** Header and content, as they stood. */
  readonly bytes: Uint8Array
}

export interface DerLimits {
  readonly length: number
  readonly depth: number
  readonly elements: number
}

/** A certificate has some 150 elements and is 9 deep; a revocation list has 4 or 8 for each entry. */
const limits: DerLimits = { length: 32 * 1024 * 1024, depth: 32, elements: 4_000_000 }

/** Exactly one element, with everything below it well formed; the views share the memory of `bytes`. Throws DerError. */
export function readDer(bytes: Uint8Array, { length, depth, elements }: DerLimits = limits): DerElement {
  if (bytes.length > length) refuse('too-long')
  const root = elementAt(bytes, 0)
  if (root.bytes.length !== bytes.length) refuse('trailing-bytes')
  checkBelow(root, depth, elements)
  return root
}

/** Elements side by side, such as the content of a SEQUENCE, one at a time. */
export function* elementsOf(content: Uint8Array): Generator<DerElement> {
  for (let at = 0; at < content.length;) {
    const element = elementAt(content, at)
    yield element
    at += element.bytes.length
  }
}

export function childrenOf(element: DerElement): DerElement[] {
  return element.tag & 0x20 ? [...elementsOf(element.content)] : refuse('tag-unexpected')
}

/** Without recursion: the depth of the input must not become the depth of our stack. */
function checkBelow(root: DerElement, depth: number, limit: number): void {
  const open = [root.tag & 0x20 ? elementsOf(root.content) : elementsOf(new Uint8Array())]
  let count = 1
  while (open.length > 0) {
    const { value: element, done } = open.at(-1)!.next()
    if (done) {
      open.pop()
    } else {
      if (++count > limit) refuse('too-many-elements')
      if (element.tag & 0x20 && open.push(elementsOf(element.content)) > depth) refuse('too-deep')
    }
  }
}

function elementAt(bytes: Uint8Array, at: number): DerElement {
  const tag = bytes[at] ?? refuse('truncated')
  if ((tag & 0x1f) === 0x1f || tag === 0) refuse('tag-unsupported')
  const first = bytes[at + 1] ?? refuse('truncated')
  if (first === 0x80) refuse('length-indefinite')
  const start = at + (first < 0x80 ? 2 : 2 + (first & 0x7f))
  const end = start + (first < 0x80 ? first : longLength(bytes, at + 2, start))
  if (end > bytes.length) refuse('truncated')
  return { tag, content: bytes.subarray(start, end), bytes: bytes.subarray(at, end) }
}

function longLength(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 4) refuse('too-long')
  if (to > bytes.length) refuse('truncated')
  let length = 0
  for (let at = from; at < to; at++) length = length * 256 + bytes[at]!
  if (length < 0x80 || bytes[from] === 0) refuse('length-not-minimal')
  return length
}
