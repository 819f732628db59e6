import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser without script: keeps cookies, and posts forms with the token of the page it saw last. */
export type Browser = {
  readonly cookies: ReadonlyMap<string, string>
  readonly get: (path: string) => Promise<LightMyRequestResponse>
  readonly post: (path: string, fields: Fields) => Promise<LightMyRequestResponse>
}

export function createBrowser(app: FastifyInstance, token: string): Browser {
  const cookies = new Map([['sen', token]])
  let csrfToken = ''
  const send = async (method: 'GET' | 'POST', url: string, payload?: string) => {
    const response = await app.inject({
      method,
      url,
      cookies: Object.fromEntries(cookies),
      headers: {
        accept: 'text/html',
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload !== undefined && { payload }),
    })
    for (const { name, value } of response.cookies) cookies.set(name, value)
    csrfToken = /name="csrfToken" value="([^"]+)"/.exec(response.body)?.[1] ?? csrfToken
    return response
  }
  return {
    cookies,
    get: (path) => send('GET', path),
    post: (path, fields) => send('POST', path, encode({ csrfToken, ...fields })),
  }
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  )
  return new URLSearchParams(pairs).toString()
}
