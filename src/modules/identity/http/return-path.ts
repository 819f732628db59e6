const LONGEST = 1000

/** The path when it leads to a page of ours; `/` for everything that a browser could take for another site. */
export function localPath(path: unknown): string {
  if (typeof path !== 'string' || path.length > LONGEST || !/^\/(?![/\\])[\x20-\x7e]*$/.test(path)) return '/'
  const url = URL.parse(path, 'http://here.invalid')
  if (url?.origin !== 'http://here.invalid') return '/'
  // The parsed form: dots and backslashes are resolved before we look and not by the browser afterwards.
  if (url.pathname.startsWith('//') || /^\/sign-(in|out)(\/|$)/.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}

/** Link to the sign-in that comes back to `path`: a session that ended in the middle of a form loses nobody their place. */
export function signInPath(provider: 'citizen' | 'official', path: string): string {
  return `/sign-in/${provider}?return=${encodeURIComponent(localPath(path))}`
}
