import { publicAddress, theCredentials } from '../connect-credentials.ts'
import { formats } from '../formats/formats.ts'
import { offerCode } from './offer-secrets.ts'
import { PIN_LENGTH } from './terms.ts'

export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

export const OFFERS_PATH = '/credentials/offers'

/** By reference (OpenID4VCI 1.0 section 4.1.3): the QR code stays coarse enough for old cameras. */
export function offerLink(offerId: string): string {
  const address = publicAddress(`${OFFERS_PATH}/${offerCode(offerId)}`)
  return `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(address)}`
}

/** What the address answers; whether the offer still is open, the token endpoint says. */
export function credentialOffer(code: string) {
  return {
    credential_issuer: theCredentials().publicUrl,
    credential_configuration_ids: formats.map(({ configurationId }) => configurationId),
    grants: {
      [PRE_AUTHORIZED]: {
        'pre-authorized_code': code,
        tx_code: { input_mode: 'numeric', length: PIN_LENGTH },
      },
    },
  }
}
