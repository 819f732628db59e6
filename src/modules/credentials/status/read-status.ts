import { StatusList } from '@sd-jwt/jwt-status-list'
import { compactVerify, decodeProtectedHeader } from 'jose'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { publicKeyOf } from '#standards/certificates/signature-algorithms.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'
import type { StatusReference } from '../formats/credential-format.ts'
import { isLicenceIssuer } from '../presenting/licence-issuers.ts'
import type { CredentialState } from '../tables.ts'
import { STATUS_BITS, STATUS_OF } from './status-list-shape.ts'

const PATIENCE = 3_000
const LARGEST = 512 * 1024

const ListPayload = Type.Object({
  sub: Type.String(),
  iat: Type.Number(),
  exp: Type.Optional(Type.Number()),
  status_list: Type.Object({ bits: Type.Literal(STATUS_BITS), lst: Type.String() }),
})

type StatusQuestion = {
  readonly reference: StatusReference
  readonly anchors: readonly Certificate[]
  readonly now: Temporal.Instant
}

/**
 * How a credential stands in the list that it names; `unknown` where the list does not answer or is not what it should be.
 * Call it for credentials of trusted issuers only: a stranger's must not make the server call anybody.
 */
export async function readStatus(question: StatusQuestion): Promise<CredentialState | 'unknown'> {
  try {
    const jwt = await fetchList(question.reference.uri)
    const list = await verifiedList(jwt, question)
    const status = list.getStatus(question.reference.index)
    const states = Object.entries(STATUS_OF) as [CredentialState, number][]
    return states.find(([, value]) => value === status)?.[0] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

async function fetchList(uri: string): Promise<string> {
  const answer = await fetch(uri, {
    headers: { accept: 'application/statuslist+jwt' },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  })
  if (!answer.ok || !answer.body) throw new Error(`the status list answers ${answer.status}`)
  let text = ''
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (text.length > LARGEST) throw new Error('the status list is too large')
  }
  return text
}

/** Token Status List section 8.3: type, subject, times and signature, here by an issuer of licences. */
async function verifiedList(jwt: string, { reference, anchors, now }: StatusQuestion): Promise<StatusList> {
  const chain = (decodeProtectedHeader(jwt).x5c ?? []).map((text) => readCertificate(Buffer.from(text, 'base64')))
  const [certificate, ...issuers] = chain
  if (!certificate || !isLicenceIssuer({ certificate, issuers, anchors, now })) throw new Error('signed by a stranger')
  const key = publicKeyOf(certificate.publicKey)
  if (!key) throw new Error('unknown key')
  const { payload, protectedHeader } = await compactVerify(jwt, key, { algorithms: ['ES256'] })
  const stated: unknown = JSON.parse(Buffer.from(payload).toString())
  if (protectedHeader.typ !== 'statuslist+jwt' || !Value.Check(ListPayload, stated)) throw new Error('no status list')
  const isCurrent = stated.exp === undefined || stated.exp * 1000 > now.epochMilliseconds
  if (stated.sub !== reference.uri || !isCurrent) throw new Error('another list, or an old one')
  return StatusList.decompressStatusList(stated.status_list.lst, STATUS_BITS)
}
