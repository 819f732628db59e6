import {
  DataItem,
  DateOnly,
  DeviceKey,
  DeviceKeyInfo,
  Header,
  IssuerAuth,
  IssuerNamespaces,
  IssuerSigned,
  IssuerSignedItem,
  MobileSecurityObject,
  ProtectedHeaders,
  SignatureAlgorithm,
  UnprotectedHeaders,
  ValidityInfo,
  ValueDigests,
  cborEncode,
  type MdocContext,
} from '@owf/mdoc'
import { randomInt } from 'node:crypto'
import type { DrivingPrivilege, IssueOrder, LicenceClaims } from '../credential-format.ts'
import { DOMESTIC_NAMESPACE, LICENCE_DOCTYPE, LICENCE_NAMESPACE, mayDriveElement } from '../elements.ts'
import { mdocContext } from './mdoc-context.ts'

const DIGEST = 'SHA-256'

/** IssuerSigned of ISO 18013-5 8.3.2.1.2.2, base64url as OpenID4VCI carries it (appendix A.2). */
export async function issueMdoc({ claims, holderKey, signer, ...order }: IssueOrder): Promise<string> {
  const context = mdocContext(signer.sign)
  const namespaces = namespacesOf(claims, context)
  const object = MobileSecurityObject.create({
    docType: LICENCE_DOCTYPE,
    digestAlgorithm: DIGEST,
    valueDigests: await digestsOf(namespaces, context),
    deviceKeyInfo: DeviceKeyInfo.create({ deviceKey: DeviceKey.fromJwk({ ...holderKey }) }),
    validityInfo: ValidityInfo.create({
      signed: dateOf(order.issuedAt),
      validFrom: dateOf(order.issuedAt),
      validUntil: dateOf(order.validUntil),
    }),
  })
  const { uri, index: idx } = order.status
  // The library writes no status yet (Token Status List section 6.3).
  const payload = new Map<unknown, unknown>(object.encodedStructure as Map<unknown, unknown>).set(
    'status',
    new Map([['status_list', new Map<string, unknown>(Object.entries({ idx, uri }))]]),
  )
  const chain = [signer.certificate, ...signer.issuers].map(({ bytes }) => new Uint8Array(bytes))
  const issuerAuth = await IssuerAuth.create(
    {
      payload: cborEncode(DataItem.fromData(payload)),
      protectedHeaders: ProtectedHeaders.create({
        protectedHeaders: new Map([[Header.Algorithm, SignatureAlgorithm.ES256]]),
      }),
      unprotectedHeaders: UnprotectedHeaders.create({ unprotectedHeaders: new Map([[Header.X5Chain, chain]]) }),
      signingKey: DeviceKey.fromJwk({ ...holderKey }),
      algorithm: SignatureAlgorithm.ES256,
    },
    context,
  )
  return IssuerSigned.create({
    issuerNamespaces: IssuerNamespaces.create({ issuerNamespaces: namespaces }),
    issuerAuth,
  }).encodedForOid4Vci
}

function namespacesOf({ elements, dates, mayDrive }: LicenceClaims, context: MdocContext) {
  const international = { ...elements, ...mapValues(dates, (date) => new DateOnly(date)) }
  const domestic = Object.fromEntries(mayDrive.map((licenceClass) => [mayDriveElement(licenceClass), true]))
  return new Map([
    [LICENCE_NAMESPACE, itemsOf(international, context)],
    [DOMESTIC_NAMESPACE, itemsOf(domestic, context)],
  ])
}

/** Digest ids in random order: the place of an element that is held back must not tell which it is. */
function itemsOf(values: Readonly<Record<string, unknown>>, { crypto }: MdocContext): IssuerSignedItem[] {
  const ids = shuffled(Object.keys(values).length)
  return Object.entries(values).map(([elementIdentifier, value], index) =>
    IssuerSignedItem.fromOptions({
      digestId: ids[index]!,
      random: crypto.random(32),
      elementIdentifier,
      elementValue: elementIdentifier === 'driving_privileges' ? privilegesOf(value as DrivingPrivilege[]) : value,
    }),
  )
}

function privilegesOf(privileges: readonly DrivingPrivilege[]) {
  return privileges.map(({ vehicle_category_code, issue_date, expiry_date }) => ({
    vehicle_category_code,
    issue_date: new DateOnly(issue_date),
    ...(expiry_date !== undefined && { expiry_date: new DateOnly(expiry_date) }),
  }))
}

async function digestsOf(namespaces: ReadonlyMap<string, readonly IssuerSignedItem[]>, { crypto }: MdocContext) {
  const digests = new Map<string, Map<number, Uint8Array>>()
  for (const [namespace, items] of namespaces) {
    const ofItems = new Map<number, Uint8Array>()
    for (const item of items) {
      const bytes = item.encode({ asDataItem: true })
      ofItems.set(item.digestId, await crypto.digest({ digestAlgorithm: DIGEST, bytes }))
    }
    digests.set(namespace, ofItems)
  }
  return ValueDigests.create({ digests })
}

function shuffled(length: number): number[] {
  const ids = Array.from({ length }, (_, id) => id)
  for (let last = length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    ;[ids[last], ids[other]] = [ids[other]!, ids[last]!]
  }
  return ids
}

function mapValues<Value, Mapped>(record: Readonly<Record<string, Value>>, map: (value: Value) => Mapped) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
}

/** ISO 18013-5 wants whole seconds. */
function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).epochMilliseconds)
}
