/** One EMV data object: two-digit id, two-digit length (in the text only), value. */
export type DataObject = { readonly id: string; readonly value: string }

export function encodeObject(id: string, value: string): string {
  if (value.length === 0 || value.length > 99) throw new RangeError(`EMV object ${id} holds 1 to 99 characters`)
  return `${id}${String(value.length).padStart(2, '0')}${value}`
}

export function encodeObjects(objects: readonly DataObject[]): string {
  return objects.map((object) => encodeObject(object.id, object.value)).join('')
}

/**
 * Undefined when the text is not a chain of data objects. With `clip`, a last object that claims more than is left takes what
 * is left: several example strings printed in the NAPAS specification carry such inner lengths.
 */
export function decodeObjects(text: string, clip: boolean): readonly DataObject[] | undefined {
  const objects: DataObject[] = []
  let at = 0
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4))
    if (!head) return undefined
    const length = Number(head[2])
    const value = text.slice(at + 4, at + 4 + length)
    if (value.length === 0 || (value.length < length && !clip)) return undefined
    objects.push({ id: head[1]!, value })
    at += 4 + length
  }
  return objects
}
