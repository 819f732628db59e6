import { constants, createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readDer } from '../der/read-der.ts'
import type { DerElement } from '../der/read-der.ts'
import { fieldsOf } from '../der/read-fields.ts'
import { readObjectIdentifier, readSmallInteger } from '../der/read-values.ts'
import { tags } from '../der/tags.ts'
import { unlessMalformed } from '../der/unless-malformed.ts'
import { algorithms } from './object-identifiers.ts'
import { remember } from './remember.ts'

export type Digest = 'sha256' | 'sha384' | 'sha512'
export type SignatureFault = 'signature-broken' | 'weak-algorithm' | 'unknown-algorithm'

const digests: Readonly<Record<string, Digest>> = {
  [algorithms.sha256]: 'sha256',
  [algorithms.sha384]: 'sha384',
  [algorithms.sha512]: 'sha512',
}

/** MD5, SHA-1 and SHA-224, alone, with RSA and with ECDSA. */
const weak: ReadonlySet<string> = new Set([
  '1.2.840.113549.2.5',
  '1.3.14.3.2.26',
  '2.16.840.1.101.3.4.2.4',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.113549.1.1.14',
  '1.2.840.10045.4.1',
  '1.2.840.10045.4.3.1',
])

type Scheme = { readonly key: 'rsa' | 'ec'; readonly digest: Digest; readonly saltLength?: number }

const schemes: Readonly<Record<string, Scheme>> = {
  [algorithms.rsaSha256]: { key: 'rsa', digest: 'sha256' },
  [algorithms.rsaSha384]: { key: 'rsa', digest: 'sha384' },
  [algorithms.rsaSha512]: { key: 'rsa', digest: 'sha512' },
  [algorithms.ecdsaSha256]: { key: 'ec', digest: 'sha256' },
  [algorithms.ecdsaSha384]: { key: 'ec', digest: 'sha384' },
  [algorithms.ecdsaSha512]: { key: 'ec', digest: 'sha512' },
}

/** The hash that an AlgorithmIdentifier (DER) names, or why we do not take it. */
export function readDigestAlgorithm(algorithm: Uint8Array): Digest | 'weak-algorithm' | 'unknown-algorithm' {
  const parsed = readAlgorithm(algorithm)
  if (!parsed) return 'unknown-algorithm'
  if (parsed.parameters && parsed.parameters.tag !== tags.null) return 'unknown-algorithm'
  return digests[parsed.identifier] ?? (weak.has(parsed.identifier) ? 'weak-algorithm' : 'unknown-algorithm')
}

export interface SignedBytes {
  /** AlgorithmIdentifier, DER. */
  readonly algorithm: Uint8Array
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array
  readonly data: Uint8Array
  readonly signature: Uint8Array
  /** In CMS `rsaEncryption` alone may stand for the signature; the hash is then that of the content (RFC 5754 3.2). */
  readonly contentDigest?: Digest
}

/** RSA from 2048 bits (PKCS #1 v1.5 and PSS) and ECDSA on P-256, P-384, P-521, with SHA-2. Undefined when the signature holds. */
export function signatureFault(signed: SignedBytes): SignatureFault | undefined {
  const scheme = schemeOf(signed)
  if (typeof scheme === 'string') return scheme
  const key = publicKeyOf(signed.publicKey)
  if (!key) return 'unknown-algorithm'
  const fault = keyFault(key)
  if (fault) return fault
  if (!key.asymmetricKeyType?.startsWith(scheme.key)) return 'signature-broken'
  return holds(signed, scheme, key) ? undefined : 'signature-broken'
}

/** Whether we would take a signature by this algorithm at all, whatever its bytes. */
export function algorithmFault(algorithm: Uint8Array): 'weak-algorithm' | 'unknown-algorithm' | undefined {
  const scheme = schemeOf({ algorithm })
  return typeof scheme === 'string' ? scheme : undefined
}

export function keyFault(key: KeyObject): 'weak-algorithm' | 'unknown-algorithm' | undefined {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {}
  switch (key.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss':
      if (modulusLength < 2048) return 'weak-algorithm'
      // Larger keys only cost the verifier time.
      return modulusLength > 8192 ? 'unknown-algorithm' : undefined
    case 'ec':
      if (/^(prime192v|secp1|secp224|sect1|sect2)/.test(namedCurve)) return 'weak-algorithm'
      return ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve) ? undefined : 'unknown-algorithm'
    default:
      return 'unknown-algorithm'
  }
}

/** Undefined for keys that this machine does not know. */
export const publicKeyOf = remember(
  (publicKey: Uint8Array) => Buffer.from(publicKey).toString('latin1'),
  (publicKey): KeyObject | undefined => {
    try {
      return createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
    } catch {
      return undefined
    }
  },
)

function holds({ data, signature }: SignedBytes, scheme: Scheme, key: KeyObject): boolean {
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength }
  try {
    return verify(scheme.digest, data, scheme.saltLength === undefined ? key : { key, ...pss }, signature)
  } catch {
    return false
  }
}

function schemeOf({
  algorithm,
  contentDigest,
}: Pick<SignedBytes, 'algorithm' | 'contentDigest'>): Scheme | 'weak-algorithm' | 'unknown-algorithm' {
  const parsed = readAlgorithm(algorithm)
  if (!parsed) return 'unknown-algorithm'
  const { identifier, parameters } = parsed
  if (weak.has(identifier)) return 'weak-algorithm'
  if (identifier === algorithms.rsaPss) return parameters ? pssScheme(parameters) : 'weak-algorithm'
  const isRsaAlone = identifier === algorithms.rsa && contentDigest !== undefined
  const scheme = isRsaAlone ? ({ key: 'rsa', digest: contentDigest } as const) : schemes[identifier]
  if (!scheme) return 'unknown-algorithm'
  // RFC 5758 3.2: none with ECDSA; RFC 4055 5: NULL with RSA, absent taken too.
  if (parameters && (scheme.key === 'ec' || parameters.tag !== tags.null)) return 'unknown-algorithm'
  return scheme
}

/** RFC 4055 3.1: what is left out means SHA-1. Mask and message are hashed alike in all that is seen in use. */
function pssScheme(parameters: DerElement): Scheme | 'weak-algorithm' | 'unknown-algorithm' {
  const fields = unlessMalformed(() => readPssParameters(parameters))
  if (!fields) return 'unknown-algorithm'
  if (!fields.digest || !fields.mask) return 'weak-algorithm'
  const digest = readDigestAlgorithm(fields.digest)
  const mask = readAlgorithm(fields.mask)
  if (mask?.identifier !== algorithms.mgf1 || !mask.parameters) return 'unknown-algorithm'
  const maskDigest = readDigestAlgorithm(mask.parameters.bytes)
  if (digest === 'weak-algorithm' || maskDigest === 'weak-algorithm') return 'weak-algorithm'
  if (digest === 'unknown-algorithm' || digest !== maskDigest) return 'unknown-algorithm'
  return { key: 'rsa', digest, saltLength: fields.saltLength }
}

function readPssParameters(parameters: DerElement) {
  const fields = fieldsOf(parameters, tags.sequence)
  const [digest, mask, salt] = [0xa0, 0xa1, 0xa2].map((tag) => fields.optional(tag)?.content)
  fields.end()
  return { digest, mask, saltLength: salt ? readSmallInteger(readDer(salt)) : 20 }
}

function readAlgorithm(bytes: Uint8Array): { identifier: string; parameters: DerElement | undefined } | undefined {
  return unlessMalformed(() => {
    const fields = fieldsOf(readDer(bytes), tags.sequence)
    const identifier = readObjectIdentifier(fields.any())
    const [parameters, ...more] = fields.rest()
    return more.length > 0 ? undefined : { identifier, parameters }
  })
}
