import { randomUUID } from 'node:crypto'
import { Openid4vciClient } from '@openid4vc/openid4vci'
import type { Card, CardFormat } from './card.ts'
import { protocolCallbacks, type WalletTrust } from './protocol-callbacks.ts'
import { newWalletKey, publicPart, type WalletKey } from './wallet-keys.ts'

export type Offer = { readonly link: string; readonly pin: string; readonly trust: WalletTrust }

/** OpenID4VCI 1.0 from the wallet's side: token for code and PIN, bound by DPoP, then one credential of each kind, each on its own key. */
export async function receiveOffer({ link, pin, trust }: Offer): Promise<readonly Card[]> {
  const dpopKey = newWalletKey()
  const holderKeys: WalletKey[] = []
  const keys = [dpopKey]
  const client = new Openid4vciClient({ callbacks: protocolCallbacks(keys, trust) })
  const offer = await client.resolveCredentialOffer(link)
  const issuerMetadata = await client.resolveIssuerMetadata(offer.credential_issuer)
  const { accessTokenResponse, dpop } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
    credentialOffer: offer,
    issuerMetadata,
    txCode: pin,
    dpop: { signer: { method: 'jwk', alg: 'ES256', publicJwk: publicPart(dpopKey) } },
  })
  const cards: Card[] = []
  for (const credentialConfigurationId of offer.credential_configuration_ids) {
    const key = newWalletKey()
    keys.push(key)
    holderKeys.push(key)
    const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata })
    const { jwt } = await client.createCredentialRequestJwtProof({
      issuerMetadata,
      credentialConfigurationId,
      signer: { method: 'jwk', alg: 'ES256', publicJwk: publicPart(key) },
      issuedAt: new Date(),
      nonce,
    })
    const { credentialResponse } = await client.retrieveCredentials({
      issuerMetadata,
      credentialConfigurationId,
      accessToken: accessTokenResponse.access_token,
      ...(dpop && { dpop }),
      proofs: { jwt: [jwt] },
    })
    const [first] = credentialResponse.credentials ?? []
    const credential = typeof first === 'object' && first !== null && 'credential' in first ? first.credential : first
    if (typeof credential !== 'string') throw new Error('wallet: the issuer sent no credential')
    const configuration = issuerMetadata.credentialIssuer.credential_configurations_supported[credentialConfigurationId]
    cards.push({
      id: randomUUID(),
      format: configuration?.format as CardFormat,
      issuer: offer.credential_issuer,
      receivedAt: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
      credential,
      key,
    })
  }
  return cards
}
