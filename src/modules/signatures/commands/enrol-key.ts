import type { Call } from '#kernel/operations.ts'
import { requestCertificateOf } from '../authority/request-certificate.ts'
import { acceptCertificate } from './accept-certificate.ts'
import { createKey, type KeyOrder } from './create-key.ts'

/** Makes a key and has it certified at once, where the authority takes requests over HTTP. Returns the id of the key. */
export async function enrolKey(call: Call, order: KeyOrder): Promise<string> {
  const { keyId, request } = await createKey(call, order)
  await acceptCertificate(call, { keyId, ...(await requestCertificateOf(request, order.purpose)) })
  return keyId
}
