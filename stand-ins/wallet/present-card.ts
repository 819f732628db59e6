import { createHash, randomBytes, sign } from 'node:crypto'
import { createPrivateKey } from 'node:crypto'
import {
  CoseKey,
  DeviceRequest,
  DocRequest,
  Holder,
  IssuerSigned,
  ItemsRequest,
  SessionTranscript,
  type MdocContext,
} from '@owf/mdoc'
import { digest, generateSalt } from '@sd-jwt/crypto-nodejs'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import type { Card } from './card.ts'
import type { WalletKey } from './wallet-keys.ts'

export type PresentationRequest = {
  readonly clientId: string
  readonly nonce: string
  readonly responseUri: string
  /** SHA-256 (RFC 7638) of the key to which the answer will be encrypted. */
  readonly jwkThumbprint: Uint8Array
  /** Paths of the claims that are disclosed (DCQL). */
  readonly paths: readonly (readonly string[])[]
}

/** What the card shows for this request, and nothing else of it. */
export async function presentCard(card: Card, request: PresentationRequest): Promise<string> {
  return card.format === 'mso_mdoc' ? await presentMdoc(card, request) : await presentSdJwt(card, request)
}

async function presentMdoc({ credential, key }: Card, request: PresentationRequest): Promise<string> {
  const context = contextOf(key)
  const issuerSigned = IssuerSigned.fromEncodedForOid4Vci(credential)
  const namespaces: Record<string, Record<string, boolean>> = {}
  for (const [namespace = '', element = ''] of request.paths) {
    const items = issuerSigned.getIssuerNamespace(namespace) ?? []
    // What the card does not hold is left out; whether that is answer enough, the asker judges.
    if (items.some(({ elementIdentifier }) => elementIdentifier === element))
      namespaces[namespace] = { ...namespaces[namespace], [element]: false }
  }
  const { docType } = issuerSigned.issuerAuth.mobileSecurityObject
  const itemsRequest = ItemsRequest.create({ docType, namespaces })
  const response = await Holder.createDeviceResponseForDeviceRequest(
    {
      deviceRequest: DeviceRequest.create({ docRequests: [DocRequest.create({ itemsRequest })] }),
      sessionTranscript: await SessionTranscript.forOid4Vp(request, context),
      issuerSigned: [issuerSigned],
      signature: { signingKey: CoseKey.fromJwk({ ...key, alg: 'ES256' }) },
    },
    context,
  )
  return response.encodedForOid4Vp
}

async function presentSdJwt({ credential, key }: Card, request: PresentationRequest): Promise<string> {
  const holder = new SDJwtVcInstance({
    hasher: digest,
    hashAlg: 'sha-256',
    saltGenerator: generateSalt,
    kbSignAlg: 'ES256',
    kbSigner: (bytes) => signWith(key, Buffer.from(bytes)).toString('base64url'),
  })
  const frame = Object.fromEntries(request.paths.map(([name = '']) => [name, true]))
  const iat = Math.floor(Date.now() / 1000)
  const payload = { iat, aud: request.clientId, nonce: request.nonce }
  return await holder.present(credential, frame as never, { kb: { payload } })
}

function contextOf(key: WalletKey): Pick<MdocContext, 'cose' | 'crypto'> {
  const never = () => {
    throw new Error('wallet: no MACs')
  }
  return {
    crypto: {
      random: (length) => new Uint8Array(randomBytes(length)),
      digest: ({ digestAlgorithm, bytes }) =>
        new Uint8Array(createHash(digestAlgorithm.replace('-', '')).update(bytes).digest()),
      calculateEphemeralMacKey: never,
    },
    cose: {
      sign1: { sign: ({ toBeSigned }) => new Uint8Array(signWith(key, toBeSigned)), verify: never },
      mac0: { sign: never, verify: never },
    },
  }
}

function signWith(key: WalletKey, bytes: Uint8Array): Buffer {
  return sign('sha256', bytes, { key: createPrivateKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' })
}
