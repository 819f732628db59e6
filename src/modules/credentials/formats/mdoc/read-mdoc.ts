import {
  DeviceResponse,
  SessionTranscript,
  type Document,
  type IssuerSigned,
  type VerificationAssessment,
} from '@owf/mdoc'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import type { Presented, ReadPresentation, StatusReference } from '../credential-format.ts'
import { LICENCE_DOCTYPE } from '../elements.ts'
import { mdocContext } from './mdoc-context.ts'

/** DeviceResponse of ISO 18013-5 8.3.2.1.2.2, bound to the request as OpenID4VP 1.0 appendix B.2.6 says. */
export async function readMdoc({ presentation, request }: Presented): Promise<ReadPresentation> {
  const context = mdocContext()
  const deviceResponse = DeviceResponse.fromEncodedForOid4Vp(presentation)
  const document = onlyLicence(deviceResponse)
  const { issuerAuth } = document.issuerSigned
  const object = issuerAuth.mobileSecurityObject
  const failures: VerificationAssessment['category'][] = []
  await deviceResponse.verify(
    {
      sessionTranscript: await SessionTranscript.forOid4Vp(
        { ...request, jwkThumbprint: request.answerKeyThumbprint },
        context,
      ),
      disableCertificateChainValidation: true,
      trustedCertificates: [],
      // The period is told apart from the signature: here the moment is one at which it held.
      now: object.validityInfo.signed,
      onCheck: ({ status, category }) => status === 'FAILED' && failures.push(category),
    },
    context,
  )
  const [certificate, ...issuers] = issuerAuth.certificateChain.map((bytes) => readCertificate(bytes))
  if (!certificate) throw new Error('mdoc: no certificate')
  return {
    isUnaltered: !failures.some((category) => category === 'ISSUER_AUTH' || category === 'DATA_INTEGRITY'),
    isByHolder: !failures.some((category) => category === 'DEVICE_AUTH' || category === 'DOCUMENT_FORMAT'),
    certificate,
    issuers,
    validFrom: Temporal.Instant.fromEpochMilliseconds(object.validityInfo.validFrom.getTime()),
    validUntil: Temporal.Instant.fromEpochMilliseconds(object.validityInfo.validUntil.getTime()),
    status: statusOf(object.encodedStructure),
    disclosed: disclosedIn(document.issuerSigned),
  }
}

/** A response without documents would pass every check of the library: there is nothing to fail. */
function onlyLicence({ documents, status }: DeviceResponse): Document {
  const [document, ...others] = documents ?? []
  if (!document || others.length > 0 || status !== 0) throw new Error('mdoc: not exactly one document')
  const { docType } = document.issuerSigned.issuerAuth.mobileSecurityObject
  if (document.docType !== LICENCE_DOCTYPE || docType !== LICENCE_DOCTYPE) throw new Error('mdoc: no driving licence')
  return document
}

function statusOf(object: unknown): StatusReference | undefined {
  const status = object instanceof Map ? (object as Map<string, unknown>).get('status') : undefined
  const list = entryOf(status, 'status_list')
  const [uri, index] = [entryOf(list, 'uri'), entryOf(list, 'idx')]
  return typeof uri === 'string' && Number.isSafeInteger(index) ? { uri, index: index as number } : undefined
}

/** CBOR maps arrive as Map or as object, as the decoder likes. */
function entryOf(map: unknown, name: string): unknown {
  if (map instanceof Map) return (map as Map<string, unknown>).get(name)
  return typeof map === 'object' && map !== null ? (map as Record<string, unknown>)[name] : undefined
}

function disclosedIn({ issuerNamespaces }: IssuerSigned): Record<string, unknown> {
  const items = [...issuerNamespaces.issuerNamespaces.values()].flat()
  return Object.fromEntries(
    items.map(({ elementIdentifier, elementValue }) => [elementIdentifier, plain(elementValue)]),
  )
}

/** Dates become text, and maps objects, as SD-JWT carries them. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_name, inner) => (inner instanceof Map ? Object.fromEntries(inner) : inner)))
}
