import { randomBytes } from 'node:crypto'
import { createCmsSigner } from '#standards/cms/cms-signer.ts'
import { keySignature, signCms } from '#standards/cms/sign-cms.ts'
import { textAppearance } from '#standards/pades/appearance/text-appearance.ts'
import { listFormFields } from '#standards/pades/form-fields.ts'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { isArray } from '#standards/pades/pdf/pdf-value.ts'
import { prepareSignature } from '#standards/pades/sign/prepare-signature.ts'
import { readTimeStampResponse } from '#standards/timestamp/time-stamp-response.ts'
import { writeTimeStampRequest } from '#standards/timestamp/time-stamp-request.ts'
import type { DeskKey } from './desk-keys.ts'
import type { CertifiedHolder } from '../serving/order-certificate.ts'

export interface SigningAtDesk {
  readonly holder: DeskKey & CertifiedHolder
  /** Field of the form; a new one that shows nothing where there is none of that name. */
  readonly field: string
  readonly timeStampUrl: string
  readonly now: Temporal.Instant
}

/** PAdES B-T by the token that is plugged in. */
export async function signDocument(pdf: Uint8Array, signing: SigningAtDesk): Promise<Uint8Array> {
  const { holder, field, timeStampUrl, now } = signing
  const appearance = await appearanceIn(pdf, field, holder.name)
  const prepared = prepareSignature(pdf, {
    field,
    ...(appearance && { appearance }),
    signedAt: now.toZonedDateTimeISO('Asia/Ho_Chi_Minh'),
    signerName: holder.name,
  })
  const cms = await signCms({
    signer: createCmsSigner(holder.certificate, holder.issuers.slice(0, -1)),
    contentDigest: prepared.digest,
    sign: keySignature(holder.key),
    stamp: (digest) => requestTimeStamp(timeStampUrl, digest),
  })
  return prepared.finish(cms)
}

async function appearanceIn(pdf: Uint8Array, name: string, signer: string): Promise<Uint8Array | undefined> {
  const field = listFormFields(openPdf(pdf)).find((one) => one.name === name)
  const rectangle = field?.dict.entries.get('Rect')
  if (!isArray(rectangle)) return undefined
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle.map(Number)
  const size = { width: right - left, height: top - bottom }
  return textAppearance(['Đã ký số (MÔ PHỎNG)', signer], size, { typeface: 'upright', points: 11, align: 'center' })
}

async function requestTimeStamp(url: string, digest: Uint8Array): Promise<Uint8Array> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: Buffer.from(writeTimeStampRequest({ digest, nonce: randomBytes(8) })),
  })
  const response = readTimeStampResponse(await answer.bytes())
  if ('refusal' in response) throw new Error(`the time-stamp authority refused: ${response.refusal}`)
  return response.token
}
