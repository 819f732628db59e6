import type { PdfValue } from './pdf-value.ts'
import { isArray } from './pdf-value.ts'

/** The object as Latin-1 text; a stream gets the length of its content. */
export function writeValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value)
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`
  switch (value.kind) {
    case 'name':
      return writeName(value.name)
    case 'ref':
      return `${value.number} ${value.generation} R`
    case 'string':
      return `<${Buffer.from(value.bytes).toString('hex')}>`
    case 'dict':
      return `<<${[...value.entries].map(([key, entry]) => `${writeName(key)} ${writeValue(entry)}`).join(' ')}>>`
    case 'stream': {
      const entries = new Map(value.dict.entries).set('Length', value.content.length)
      const content = Buffer.from(value.content).toString('latin1')
      return `${writeValue({ kind: 'dict', entries })}\nstream\n${content}\nendstream`
    }
    default:
      return value satisfies never
  }
}

function writeName(name: string): string {
  return `/${name.replace(/[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}

/** PDF knows no exponents. */
function writeNumber(value: number): string {
  const plain = String(value)
  return plain.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : plain
}
