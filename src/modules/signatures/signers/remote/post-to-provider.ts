import { errors } from '../../errors.ts'

const PATIENCE = 10_000

export type ProviderAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

/** JSON, or a form for the token endpoint (RFC 6749). Silence and what is no JSON object is `remote-signing-unavailable`. */
export async function postToProvider(
  address: string,
  content: object | URLSearchParams,
  token?: string,
): Promise<ProviderAnswer> {
  const isForm = content instanceof URLSearchParams
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        // A line kept open is dead after the service was started anew, and a question is not asked twice on its own.
        connection: 'close',
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: isForm ? content : JSON.stringify(content),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const body: unknown = await answer.json()
    if (typeof body !== 'object' || body === null) throw new TypeError('the service answered no object')
    return { status: answer.status, body: body as ProviderAnswer['body'] }
  } catch (cause) {
    throw errors.problem('remote-signing-unavailable', { cause })
  }
}
