import { citizens } from '../../stand-ins/accounts.ts'
import type { Demo } from './start-demo.ts'
import { createWebClient, type Answer, type WebClient } from './web-client.ts'

/** A browser in which this person of the cast has signed in at the stand-in provider. */
export async function signedIn(demo: Pick<Demo, 'url'>, key: string): Promise<WebClient> {
  const client = createWebClient(demo.url)
  await signIn(client, demo, { key })
  return client
}

/** Goes the whole way: provider, account, consent where it is asked, and back to `to`. */
export async function signIn(
  client: WebClient,
  demo: Pick<Demo, 'url'>,
  { key, to = '/' }: { readonly key: string; readonly to?: string },
): Promise<Answer> {
  const provider = citizens.some((citizen) => citizen.key === key) ? 'citizen' : 'official'
  const page = await client.get(`/sign-in/${provider}?return=${encodeURIComponent(to)}`)
  // The provider may know this browser from before.
  if (page.url.href.startsWith(demo.url)) return page
  const answered = await client.post(`${page.url.href}/account`, { account: key })
  if (answered.url.href.startsWith(demo.url)) return answered
  return await client.post(`${answered.url.href}/consent`, { answer: 'agree' })
}
