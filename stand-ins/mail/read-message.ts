export interface Message {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly date: string
  /** The plain text, which every notice must carry. */
  readonly text: string
  readonly hasHtml: boolean
  readonly attachments: readonly string[]
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Reads a message as it came over the wire (RFC 5322 and MIME, RFC 2045–2047); `source` holds one character for each byte. */
export function readMessage(source: string): Message {
  const root = splitPart(source)
  const parts = leavesOf(root)
  const isAttachment = (part: Part) => part.headers.get('content-disposition')?.startsWith('attachment') ?? false
  const inline = parts.filter((part) => !isAttachment(part))
  const plain = inline.find((part) => typeOf(part) === 'text/plain')
  const header = (name: string) => decodeWords(root.headers.get(name) ?? '')
  return {
    from: header('from'),
    to: header('to'),
    subject: header('subject'),
    date: header('date'),
    text: plain ? decodeBody(plain) : '',
    hasHtml: inline.some((part) => typeOf(part) === 'text/html'),
    attachments: parts.filter(isAttachment).map((part) => fileNameOf(part)),
  }
}

function splitPart(source: string): Part {
  const [head = '', ...rest] = source.split(/\r?\n\r?\n/)
  const unfolded = head.replaceAll(/\r?\n[ \t]+/g, ' ')
  const headers = new Map<string, string>()
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: rest.join('\r\n\r\n') }
}

function leavesOf(part: Part): readonly Part[] {
  if (!typeOf(part).startsWith('multipart/')) return [part]
  const boundary = parameterOf(part.headers.get('content-type') ?? '', 'boundary')
  if (!boundary) return []
  const [, ...sections] = `\r\n${part.body}`.split(`\r\n--${boundary}`)
  return sections
    .filter((section) => !section.startsWith('--'))
    .flatMap((section) => leavesOf(splitPart(section.replace(/^[ \t]*\r?\n/, ''))))
}

function typeOf(part: Part): string {
  return (part.headers.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase()
}

function parameterOf(header: string, name: string): string | undefined {
  return new RegExp(`;\\s*${name}="?([^";]+)"?`, 'i').exec(header)?.[1]
}

function fileNameOf(part: Part): string {
  const disposition = part.headers.get('content-disposition') ?? ''
  // RFC 2231: filename*=utf-8''t%C3%AAn, perhaps cut into filename*0*=…, filename*1*=….
  const pieces = [...disposition.matchAll(/filename\*(?:\d+\*)?="?([^";]+)"?/gi)].map((match) => match[1])
  if (pieces.length > 0) return decodeURIComponent(pieces.join('').replace(/^utf-8''/i, ''))
  return decodeWords(parameterOf(disposition, 'filename') ?? 'attachment')
}

function decodeBody(part: Part): string {
  const bytes = decodeTransfer(part.body, part.headers.get('content-transfer-encoding')?.toLowerCase())
  return bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd()
}

function decodeTransfer(body: string, encoding: string | undefined): Buffer {
  switch (encoding) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return decodeQuoted(body.replaceAll(/=[ \t]*\r?\n/g, ''))
    default:
      return Buffer.from(body, 'latin1')
  }
}

function decodeQuoted(text: string): Buffer {
  const unescaped = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(unescaped, 'latin1')
}

/** RFC 2047: neighbouring encoded words are one text, since a letter may be cut between them. */
function decodeWords(value: string): string {
  const joined = value.replaceAll(/\?=\s+=\?/g, '?==?')
  const bytes = joined.replaceAll(/=\?[\w-]+\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    (kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : decodeQuoted(text.replaceAll('_', ' '))).toString(
      'latin1',
    ),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
