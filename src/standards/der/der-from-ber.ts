import { fromBER } from 'asn1js'
import type { BaseBlock } from 'asn1js'
import { refuse } from './der-error.ts'
import { tags } from './tags.ts'
import { writeElement } from './write-der.ts'

/** A signed message has some 600 elements; one with its revocation lists more, and lists have their own reader. */
const limits = { maxDepth: 32, maxNodes: 20_000, maxContentLength: 128 * 1024 * 1024 }

/**
 * The same element with definite, shortest lengths and strings in one piece. Programs that sign as they read write BER in the
 * outer parts of a message; what is hashed inside is DER already and comes out as it stood. Throws DerError.
 */
export function derFromBer(bytes: Uint8Array): Uint8Array {
  const { result, offset } = decode(bytes)
  if (offset < 0) refuse('value-unreadable')
  if (offset !== bytes.length) refuse('trailing-bytes')
  return encode(result)
}

function decode(bytes: Uint8Array): ReturnType<typeof fromBER> {
  try {
    return fromBER(bytes, limits)
  } catch {
    return refuse('value-unreadable')
  }
}

function encode(block: BaseBlock): Uint8Array {
  const { tagClass, tagNumber, isConstructed } = block.idBlock
  const tag = block.valueBeforeDecodeView[0] ?? refuse('truncated')
  if (!isConstructed) return writeElement(tag, contentOf(block))
  const children = childrenOf(block)
  // Universal class: an OCTET STRING in pieces.
  if (tagClass === 1 && tagNumber === tags.octetString) return writeElement(tags.octetString, ...children.map(piece))
  return writeElement(tag, ...children.map(encode))
}

function piece(block: BaseBlock): Uint8Array {
  if (block.idBlock.tagClass !== 1 || block.idBlock.tagNumber !== tags.octetString) refuse('tag-unexpected')
  return block.idBlock.isConstructed ? Buffer.concat(childrenOf(block).map(piece)) : contentOf(block)
}

function contentOf({ valueBeforeDecodeView, idBlock, lenBlock }: BaseBlock): Uint8Array {
  return valueBeforeDecodeView.subarray(idBlock.blockLength + lenBlock.blockLength)
}

function childrenOf(block: BaseBlock): BaseBlock[] {
  const { value } = block.valueBlock as { value?: unknown }
  return Array.isArray(value) ? (value as BaseBlock[]) : refuse('value-unreadable')
}
