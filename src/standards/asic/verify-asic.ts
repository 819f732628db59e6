import { hash } from 'node:crypto'
import type { XmlElement } from 'libxml2-wasm'
import { checkXmlSignature } from '../xades/check-xml-signature.ts'
import type { CheckedXmlSignature, XmlSignatureFault, XmlTrust } from '../xades/check-xml-signature.ts'
import { readXmlSignature } from '../xades/read-xml-signature.ts'
import type { XmlReference, XmlSignature } from '../xades/read-xml-signature.ts'
import { childElements, isElement, withXml } from '../xades/with-xml.ts'
import { refuseXml, XmlFormError } from '../xades/xml-fault.ts'
import { namespaces } from '../xades/xml-names.ts'
import { AsicError } from './asic-error.ts'
import type { AsicFault } from './asic-error.ts'
import { containerNamespace, isDataFile, isSignatureEntry, nameOfReference } from './container-names.ts'
import { readContainer } from './read-container.ts'
import type { ContainerLimits } from './read-container.ts'

export type CheckedAsicSignature = CheckedXmlSignature & {
  /** The file that holds the signature. */
  readonly entry: string
  /** Names of the files that it is over. */
  readonly files: readonly string[]
  /** Files of the container that this signature does not speak of: shown, since nobody vouches for them here. */
  readonly uncovered: readonly string[]
}

export type CheckedAsic =
  | {
      readonly ok: true
      readonly files: ReadonlyMap<string, Uint8Array>
      readonly signatures: readonly CheckedAsicSignature[]
    }
  | { readonly ok: false; readonly failure: AsicFault }

type AsicQuestion = XmlTrust & { readonly container: Uint8Array; readonly limits?: ContainerLimits }

/** A verdict for each signature of the container. Never throws for what the bytes are. */
export async function verifyAsic({ container, limits, ...trust }: AsicQuestion): Promise<CheckedAsic> {
  try {
    const entries = await readContainer(container, limits)
    const files = new Map([...entries].filter(([name]) => isDataFile(name)))
    const signatures = [...entries]
      .filter(([name]) => isSignatureEntry(name))
      .map(([entry, xml]) => checkEntry({ entry, xml, files }, trust))
    return { ok: true, files, signatures }
  } catch (error) {
    if (error instanceof AsicError) return { ok: false, failure: error.fault }
    throw error
  }
}

type Signed = { readonly entry: string; readonly xml: Uint8Array; readonly files: ReadonlyMap<string, Uint8Array> }

function checkEntry({ entry, xml, files }: Signed, trust: XmlTrust): CheckedAsicSignature {
  try {
    const { signature, faults, names } = withXml(xml, (document) => readDetached(document.root, files))
    const uncovered = [...files.keys()].filter((name) => !names.includes(name))
    return { ...checkXmlSignature(signature, faults, trust), entry, files: names, uncovered }
  } catch (error) {
    if (!(error instanceof XmlFormError)) throw error
    const nothing = { signer: undefined, claimedAt: undefined, timeStamp: undefined, files: [] }
    return { ...nothing, verdicts: [error.fault], entry, uncovered: [...files.keys()] }
  }
}

type Detached = {
  readonly signature: XmlSignature
  readonly faults: readonly XmlSignatureFault[]
  readonly names: readonly string[]
}

function readDetached(root: XmlElement, files: ReadonlyMap<string, Uint8Array>): Detached {
  const [element, ...others] = childElements(root)
  if (!isElement(root, containerNamespace, 'XAdESSignatures')) refuseXml('malformed')
  if (others.length > 0) refuseXml('several-signatures')
  if (!isElement(element, namespaces.signature, 'Signature')) return refuseXml('signature-missing')
  const signature = readXmlSignature(element)
  const references = signature.references.slice(0, -1)
  const names = references.map(nameOf)
  if (names.length === 0 || new Set(names).size !== names.length) refuseXml('reference-not-allowed')
  const isUnchanged = references.every(({ digest }, index) => {
    const content = files.get(names[index]!)
    return content !== undefined && hash('sha256', content, 'base64') === digest
  })
  return { signature, faults: isUnchanged ? [] : ['content-changed'], names }
}

/** A file of the container as it is: no transform, no fragment, no other place. */
function nameOf({ uri, transforms }: XmlReference): string {
  const name = nameOfReference(uri)
  const isAllowed = name !== undefined && isDataFile(name) && transforms.length === 0 && !/[#?]|^\w+:|^\//.test(uri)
  return isAllowed && uri !== '' ? name : refuseXml('reference-not-allowed')
}
