import { inflateSync } from 'node:zlib'
import { malformed, PdfError } from './pdf-error.ts'
import type { PdfDict, PdfStream, PdfValue } from './pdf-value.ts'
import { isArray, isKind, nameOf } from './pdf-value.ts'

// Cross-reference and object streams of a file with a million objects need 20 MB; a bomb inflates a thousandfold.
const longest = 64 * 1024 * 1024

/** Decoded content of a cross-reference or object stream: only what those use, Flate with predictors or nothing. */
export function decodeStream(stream: PdfStream): Uint8Array {
  const filter = only(stream.dict.entries.get('Filter'))
  if (filter === undefined || filter === null) return stream.content
  if (nameOf(filter) !== 'FlateDecode') throw malformed('object stream with a filter other than Flate')
  const parameters = only(stream.dict.entries.get('DecodeParms'))
  return undoPredictor(inflate(stream.content), isKind(parameters, 'dict') ? parameters : undefined)
}

function only(value: PdfValue | undefined): PdfValue | undefined {
  if (!isArray(value)) return value
  if (value.length > 1) throw malformed('object stream with several filters')
  return value[0]
}

function inflate(content: Uint8Array): Uint8Array {
  try {
    return inflateSync(content, { maxOutputLength: longest })
  } catch (error) {
    const isBomb = error instanceof RangeError
    throw isBomb ? new PdfError('pdf-too-complex', 'object stream inflates too far') : malformed('Flate stream broken')
  }
}

function undoPredictor(content: Uint8Array, parameters: PdfDict | undefined): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parameters?.entries.get(key)
    return typeof value === 'number' ? value : otherwise
  }
  const predictor = number('Predictor', 1)
  if (predictor === 1) return content
  const columns = number('Columns', 1)
  if (predictor < 10 || number('Colors', 1) !== 1 || number('BitsPerComponent', 8) !== 8) {
    throw malformed('predictor that object streams do not use')
  }
  if (!Number.isInteger(columns) || columns < 1 || columns > 4096) throw malformed('predictor with absurd columns')
  return undoPngRows(content, columns)
}

/** PNG filters (ISO/IEC 15948, 9) with one byte a pixel. */
function undoPngRows(content: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(content.length / (columns + 1))
  const out = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1)
    const to = row * columns
    for (let column = 0; column < columns; column++) {
      const left = column > 0 ? out[to + column - 1]! : 0
      const up = row > 0 ? out[to + column - columns]! : 0
      const upLeft = row > 0 && column > 0 ? out[to + column - columns - 1]! : 0
      out[to + column] = content[from + 1 + column]! + predicted(content[from]!, left, up, upLeft)
    }
  }
  return out
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return Math.floor((left + up) / 2)
  if (filter !== 4) throw malformed('unknown PNG filter')
  const guess = left + up - upLeft
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}
