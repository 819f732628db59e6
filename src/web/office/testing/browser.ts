import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

type SentFile = { readonly field: string; readonly name: string; readonly content: Buffer }

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser without script: keeps cookies, and posts forms with the token of the page it saw last. */
export type Browser = {
  readonly cookies: Map<string, string>
  readonly get: (path: string) => Promise<LightMyRequestResponse>
  readonly post: (path: string, fields: Fields) => Promise<LightMyRequestResponse>
  /** As a form with files sends it. */
  readonly postFile: (path: string, fields: Fields, file: SentFile) => Promise<LightMyRequestResponse>
}

export function createBrowser(app: FastifyInstance, token: string): Browser {
  const cookies = new Map([['sen', token]])
  let csrfToken = ''
  const send = async (method: 'GET' | 'POST', url: string, body?: Body) => {
    const response = await app.inject({
      method,
      url,
      cookies: Object.fromEntries(cookies),
      headers: {
        accept: 'text/html',
        ...(body && { 'content-type': body.type }),
      },
      ...(body && { payload: body.payload }),
    })
    for (const { name, value } of response.cookies) cookies.set(name, value)
    csrfToken = /name="csrfToken" value="([^"]+)"/.exec(response.body)?.[1] ?? csrfToken
    return response
  }
  return {
    cookies,
    get: (path) => send('GET', path),
    post: (path, fields) => send('POST', path, encode({ csrfToken, ...fields })),
    postFile: (path, fields, file) => send('POST', path, encodeWithFile({ csrfToken, ...fields }, file)),
  }
}

type Body = { readonly type: string; readonly payload: string | Buffer }

function encode(fields: Fields): Body {
  return { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams(pairsOf(fields)).toString() }
}

function encodeWithFile(fields: Fields, { field, name, content }: SentFile): Body {
  const boundary = 'sen-test-boundary'
  const disposition = (rest: string) => `--${boundary}\r\ncontent-disposition: form-data; ${rest}\r\n`
  const texts = pairsOf(fields).map(([key, value]) => `${disposition(`name="${key}"`)}\r\n${value}\r\n`)
  const head = `${disposition(`name="${field}"; filename="${name}"`)}content-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(texts.join('') + head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, payload }
}

function pairsOf(fields: Fields): [name: string, value: string][] {
  return Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string]))
}
