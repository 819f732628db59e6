export type Answer = {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

type Fields = Readonly<Record<string, string | Blob | readonly string[]>>
type Options = { readonly headers?: Readonly<Record<string, string>>; readonly follow?: boolean }

/** A browser without script: keeps cookies, follows redirects, and posts with the form token of the page that it saw last. */
export type WebClient = {
  readonly cookies: Map<string, string>
  /** Every address that was asked for, in order. */
  readonly asked: readonly string[]
  readonly get: (path: string | URL, options?: Options) => Promise<Answer>
  /** A form; with a Blob among the fields it is sent as multipart. */
  readonly post: (path: string | URL, fields?: Fields, options?: Options) => Promise<Answer>
  /** An operation of the API: a command by POST, a query by GET. */
  readonly command: (name: string, input: object, options?: Options) => Promise<Answer>
  readonly query: (name: string, input?: Readonly<Record<string, string>>) => Promise<Answer>
}

export function createWebClient(home: string): WebClient {
  const cookies = new Map<string, string>()
  const asked: string[] = []
  let csrfToken = ''

  const send = async (url: URL, init: RequestInit, { headers = {}, follow = true }: Options): Promise<Answer> => {
    asked.push(url.href)
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      // No Origin and no Sec-Fetch-Site unless a test says so: what they are good for is tested apart.
      headers: { accept: 'text/html', cookie: cookieHeader(cookies), ...headers },
    })
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line)
    const location = response.headers.get('location')
    if (location && follow) {
      await response.body?.cancel()
      return await send(new URL(location, url), { method: 'GET' }, {})
    }
    const text = await response.text()
    csrfToken = hiddenIn(text, 'csrfToken') ?? csrfToken
    return { url, status: response.status, headers: response.headers, text }
  }

  const post: WebClient['post'] = (path, fields = {}, options = {}) =>
    send(new URL(path, home), { method: 'POST', body: bodyOf({ csrfToken, ...fields }) }, options)

  return {
    cookies,
    asked,
    get: (path, options = {}) => send(new URL(path, home), { method: 'GET' }, options),
    post,
    command: (name, input, { headers, ...options } = {}) =>
      send(
        new URL(`/api/${name}`, home),
        { method: 'POST', body: JSON.stringify(input) },
        { ...options, headers: { 'content-type': 'application/json', accept: 'application/json', ...headers } },
      ),
    query: (name, input = {}) =>
      send(
        new URL(`/api/${name}?${new URLSearchParams(input)}`, home),
        { method: 'GET' },
        { headers: { accept: 'application/json' } },
      ),
  }
}

/** The value of the first hidden input of this name. */
export function hiddenIn(html: string, name: string): string | undefined {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const hasFile = Object.values(fields).some((value) => value instanceof Blob)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) (body as FormData).append(name, one as string)
  }
  return body
}

function cookieHeader(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

/** Ports share cookies, as they do in browsers; paths do not matter to the pages that tests visit, except at the providers. */
function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const separator = pair.indexOf('=')
  const [name, value] = [pair.slice(0, separator), pair.slice(separator + 1)]
  const attribute = (wanted: string) =>
    attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
  const expires = attribute('expires')
  const isGone = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) < Date.now())
  if (isGone) cookies.delete(name)
  else cookies.set(name, value)
}
