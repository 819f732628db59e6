import { randomUUID } from 'node:crypto'
import { drawPortrait } from '../../scripts/seed/draw-portrait.ts'
import type { Demo } from './start-demo.ts'
import type { Answer, WebClient } from './web-client.ts'

/** A draft of the exchange of a driving licence, begun and not filled in. */
export async function openExchange(client: WebClient): Promise<string> {
  const answer = await client.command('dossiers/open-draft', { procedureCode: '3.000347', case: 'expiring' })
  return contentOf<{ draftId: string }>(answer).draftId
}

export const portrait = () => new File([new Uint8Array(drawPortrait(1))], 'anh-chan-dung.png', { type: 'image/png' })

export function uploadPortrait(client: WebClient, draftId: string, file: File = portrait()): Promise<Answer> {
  return client.post(`/drafts/${draftId}/portrait`, { intent: 'upload', portrait: file })
}

/** A draft with everything that its submission needs. */
export async function prepareExchange(client: WebClient): Promise<string> {
  const draftId = await openExchange(client)
  await client.get(`/drafts/${draftId}/portrait`)
  await uploadPortrait(client, draftId)
  contentOf(await client.command('dossiers/save-draft', { draftId, answers: { delivery: 'desk', declaration: true } }))
  return draftId
}

export async function submitDraft(client: WebClient, draftId: string): Promise<string> {
  const answer = await client.command(
    'dossiers/submit-dossier',
    { draftId },
    { headers: { 'idempotency-key': randomUUID() } },
  )
  return contentOf<{ dossierId: string }>(answer).dossierId
}

export async function submitExchange(client: WebClient): Promise<string> {
  return await submitDraft(client, await prepareExchange(client))
}

export type Obligation = {
  readonly id: string
  readonly reference: string
  readonly amount: number
  readonly qr: string
  readonly state: string
  readonly payee: { readonly bank: string; readonly account: string }
}

export async function obligationOf(client: WebClient, dossierId: string): Promise<Obligation> {
  const { payment } = contentOf<{ payment: { obligationId: string } }>(
    await client.query('dossiers/get-dossier', { dossierId }),
  )
  const { obligationId } = payment
  return contentOf<Obligation>(await client.query('payments/get-obligation', { obligationId }))
}

/** Pays at the stand-in bank, which may let us down as its page offers. */
export function payAtBank(
  { ports }: Pick<Demo, 'ports'>,
  client: WebClient,
  { qr, variant = 'plain', order = '' }: { readonly qr: string; readonly variant?: string; readonly order?: string },
): Promise<Answer> {
  return client.post(`http://127.0.0.1:${ports.bank}/transfers`, { qr, variant, order, payer: 'Nguyen Thi Ngoc Lan' })
}

/** What an operation answered; throws what it refused with. */
export function contentOf<Content>({ status, text, url }: Answer): Content {
  if (status !== 200) throw new Error(`${url.pathname} answered ${status}: ${text.slice(0, 500)}`)
  return JSON.parse(text) as Content
}
