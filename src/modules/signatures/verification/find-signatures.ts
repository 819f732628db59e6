import type { Trust } from '#standards/certificates/check-certificate.ts'
import { verifyAsic } from '#standards/asic/verify-asic.ts'
import { verifyCms } from '#standards/cms/verify-cms.ts'
import { verifyXades } from '#standards/xades/verify-xades.ts'
import { findProofSignature } from '../evidence/find-proof-signature.ts'
import { fileKindOf, withoutPem } from './file-kind.ts'
import { faultsOf, readMoment, type Findings } from './finding.ts'
import { findPdfSignatures } from './find-pdf-signatures.ts'

export type SignedFile = {
  readonly bytes: Uint8Array
  /** What a detached signature should be over. */
  readonly original?: Uint8Array | undefined
}

export type CheckingPoint = { readonly trust: Trust; readonly at: Temporal.Instant }

// Unpacked, in the memory of one worker that everybody shares.
const CONTAINER = { container: 32 << 20, unpacked: 96 << 20, entries: 500 }

/** Every signature of a file with what is wrong with it. Never throws for what the bytes are. */
export async function findSignatures(file: SignedFile, point: CheckingPoint): Promise<Findings> {
  switch (fileKindOf(file.bytes)) {
    case 'pdf':
      return findPdfSignatures(file.bytes, point)
    case 'xml':
      return findXmlSignature(file.bytes, point)
    case 'cms':
      return findCmsSignatures(file, point)
    case 'asic':
      return await findContainerSignatures(file.bytes, point)
    case 'proof':
      return findProofSignature(file.bytes, point)
    case 'unknown':
      return { ok: false, failure: 'kind-unknown' }
  }
}

function findXmlSignature(xml: Uint8Array, point: CheckingPoint): Findings {
  const { verdicts, signer, timeStamp, claimedAt } = verifyXades({ xml, ...point })
  if (verdicts[0] === 'signature-missing') return { ok: false, failure: 'no-signature' }
  return { ok: true, findings: [{ faults: faultsOf(verdicts), signer, timeStamp, claimedAt: readMoment(claimedAt) }] }
}

function findCmsSignatures({ bytes, original }: SignedFile, point: CheckingPoint): Findings {
  const { signatures } = verifyCms({ cms: withoutPem(bytes), content: original, ...point })
  if (signatures[0].verdicts[0] === 'signature-missing') return { ok: false, failure: 'no-signature' }
  return { ok: true, findings: signatures.map(({ verdicts, ...found }) => ({ ...found, faults: faultsOf(verdicts) })) }
}

async function findContainerSignatures(container: Uint8Array, point: CheckingPoint): Promise<Findings> {
  const checked = await verifyAsic({ container, limits: CONTAINER, ...point })
  if (!checked.ok) return { ok: false, failure: checked.failure }
  const findings = checked.signatures.map(
    ({ verdicts, signer, timeStamp, claimedAt, entry, files, uncovered: filesNotCovered }) => ({
      faults: faultsOf(verdicts),
      signer,
      timeStamp,
      claimedAt: readMoment(claimedAt),
      place: entry,
      files,
      filesNotCovered,
    }),
  )
  return findings.length > 0 ? { ok: true, findings } : { ok: false, failure: 'no-signature' }
}
