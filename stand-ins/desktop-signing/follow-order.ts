import type { SigningAtDesk } from './sign-document.ts'
import { signDocument } from './sign-document.ts'

/** As pages send it; the names are those of the protocol. */
interface Order {
  readonly FileUploadHandler?: string
  readonly FileName?: string
  readonly MetaData?: readonly { readonly Key: string; readonly Value: string }[]
}

export interface Outcome {
  /** 0 when it was signed and taken. */
  readonly Status: number
  readonly Message: string
  readonly FileServer: string
}

type Desk = Omit<SigningAtDesk, 'field' | 'holder'> & { readonly holder: SigningAtDesk['holder'] | undefined }

/** Fetches the document, signs it, posts it to where the order says, and tells the page what became of it. */
export async function followOrder(message: string, { holder, ...desk }: Desk): Promise<Outcome> {
  if (!holder) return outcome(1, 'Chưa cắm thiết bị ký số (MÔ PHỎNG).')
  try {
    const order = JSON.parse(message) as Order
    const field = order.MetaData?.find(({ Key }) => Key === 'field')?.Value || `ky-${desk.now.epochMilliseconds}`
    const fetched = await fetch(order.FileName ?? '')
    if (!fetched.ok) return outcome(2, `Không tải được văn bản (${fetched.status}).`)
    const signed = await signDocument(await fetched.bytes(), { holder, field, ...desk })
    return await postBack(order.FileUploadHandler ?? '', signed)
  } catch (error) {
    console.error(error)
    return outcome(3, 'Không ký được văn bản.')
  }
}

async function postBack(address: string, signed: Uint8Array): Promise<Outcome> {
  const form = new FormData()
  form.set('uploadfile', new Blob([Buffer.from(signed)], { type: 'application/pdf' }), 'van-ban.signed.pdf')
  const answer = await fetch(address, { method: 'POST', body: form })
  const { Status, Message } = (await answer.json()) as { Status?: boolean; Message?: string }
  return Status === true ? outcome(0, '') : outcome(4, Message ?? `Máy chủ không nhận tệp (${answer.status}).`)
}

function outcome(Status: number, Message: string): Outcome {
  return { Status, Message, FileServer: '' }
}
