export interface Visit {
  readonly url: URL
  readonly status: number
  readonly text: string
}

export interface Visitor {
  get(url: string | URL): Promise<Visit>
  post(url: string | URL, fields: Readonly<Record<string, string>>): Promise<Visit>
}

interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

/** A browser without script: keeps cookies, follows redirects, and stops before addresses under `stopAt`, which nobody serves. */
export function createVisitor(stopAt: string): Visitor {
  const cookies = new Map<string, Cookie>()

  const visit = async (url: URL, init: RequestInit, hops = 0): Promise<Visit> => {
    if (url.href.startsWith(stopAt)) return { url, status: 0, text: '' }
    if (hops > 15) throw new Error(`too many redirects at ${url.href}`)
    const cookie = [...cookies.values()]
      .filter(({ path }) => url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', cookie },
    })
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line)
    const location = response.headers.get('location')
    if (!location) return { url, status: response.status, text: await response.text() }
    return visit(new URL(location, url), { method: 'GET' }, hops + 1)
  }

  return {
    get: (url) => visit(new URL(url), { method: 'GET' }),
    post: (url, fields) => visit(new URL(url), { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

function keepCookie(cookies: Map<string, Cookie>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const [name = '', value = ''] = pair.split('=')
  const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice('path='.length) ?? '/'
  const expires = attributes.find((attribute) => attribute.startsWith('expires='))?.slice('expires='.length)
  const key = `${name} ${path}`
  if (expires && Date.parse(expires) < Date.now()) cookies.delete(key)
  else cookies.set(key, { name, value, path })
}
