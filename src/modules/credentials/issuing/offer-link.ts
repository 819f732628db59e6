import { theCredentials } from '../connect-credentials.ts'
import { formats } from '../formats/formats.ts'
import { offerCode } from './offer-secrets.ts'
import { PIN_LENGTH } from './terms.ts'

export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

/** Credential offer by value (OpenID4VCI 1.0 section 4.1.2): what the QR code holds. */
export function offerLink(offerId: string): string {
  const offer = {
    credential_issuer: theCredentials().publicUrl,
    credential_configuration_ids: formats.map(({ configurationId }) => configurationId),
    grants: {
      [PRE_AUTHORIZED]: {
        'pre-authorized_code': offerCode(offerId),
        tx_code: { input_mode: 'numeric', length: PIN_LENGTH },
      },
    },
  }
  return `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`
}
