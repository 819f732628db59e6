import { create } from 'qrcode'
import { useText } from '../page-context.ts'

type QrProps = {
  /** What the code holds. */
  readonly content: string
  /** What it is for, said to people who cannot see it: `thanh toán 135.000 đồng`. */
  readonly label: string
}

const quietZone = 4

/** Dark on light in both schemes, with the quiet zone of ISO/IEC 18004: scanners need both. */
export function Qr({ content, label }: QrProps) {
  const text = useText()
  const { data, size } = create(content, { errorCorrectionLevel: 'M' }).modules
  const side = size + 2 * quietZone
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={text('ui.qr.label', { text: label })}>
      <rect width={side} height={side} fill="#fff" />
      <path d={darkModules(data, size)} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** One run of dark modules in a row becomes one rectangle: a third of the bytes of single squares. */
function darkModules(data: Uint8Array, size: number): string {
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && data[row * size + column]) column += 1
      if (column > start) path += `M${start + quietZone} ${row + quietZone}h${column - start}v1h-${column - start}z`
    }
  }
  return path
}
