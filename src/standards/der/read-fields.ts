import { refuse } from './der-error.ts'
import { childrenOf } from './read-der.ts'
import type { DerElement } from './read-der.ts'

/** Takes the fields of a SEQUENCE or SET in order; what is left at `end` is refused. */
export interface Fields {
  take(tag: number): DerElement
  optional(tag: number): DerElement | undefined
  /** Whatever comes next: for ANY and CHOICE. */
  any(): DerElement
  rest(): DerElement[]
  end(): void
}

export function fieldsOf(element: DerElement, tag: number): Fields {
  if (element.tag !== tag) refuse('tag-unexpected')
  const fields = childrenOf(element)
  let at = 0
  const any = () => fields[at++] ?? refuse('truncated')
  return {
    any,
    take(expected) {
      const field = any()
      return field.tag === expected ? field : refuse('tag-unexpected')
    },
    optional: (expected) => (fields[at]?.tag === expected ? fields[at++] : undefined),
    rest() {
      const left = fields.slice(at)
      at = fields.length
      return left
    },
    end() {
      if (at < fields.length) refuse('trailing-bytes')
    },
  }
}
