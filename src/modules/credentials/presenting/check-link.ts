import type { Certificate } from '#standards/certificates/certificate.ts'
import { publicAddress } from '../connect-credentials.ts'
import { checkRequestPath } from './check-question.ts'
import { clientId } from './sign-check-request.ts'

/** What the QR code holds: where the wallet fetches the signed request (RFC 9101 section 5.2.1). */
export function checkLink(checkId: string, certificate: Certificate): string {
  const parameters = new URLSearchParams({
    client_id: clientId(certificate),
    request_uri: publicAddress(checkRequestPath(checkId)),
  })
  return `openid4vp://?${parameters}`
}
