import { hash } from 'node:crypto'
import type { Hierarchy, Holder } from '../../certificates/testing/hierarchy.ts'
import { now } from '../../certificates/testing/hierarchy.ts'
import { issueTimeStamp } from '../../timestamp/issue-time-stamp.ts'
import { sha256Imprint } from '../../timestamp/time-stamp-info.ts'
import { createCmsSigner } from '../cms-signer.ts'
import type { CmsSigning } from '../sign-cms.ts'
import { keySignature, signCms } from '../sign-cms.ts'

export const letter = Buffer.from('Công văn số 123/STP-VP về việc cấp giấy phép, “bản ký số”.')

/** A detached CAdES-B signature over the letter, or whatever `order` says instead. */
export function signLetter(
  holder: Holder,
  { ca }: Pick<Hierarchy, 'ca'>,
  order: Partial<CmsSigning> = {},
): Promise<Uint8Array> {
  const signer = createCmsSigner(holder.certificate, [ca.certificate])
  const contentDigest = hash('sha256', letter, 'buffer')
  return signCms({ signer, contentDigest, signingTime: now, sign: keySignature(holder.key), ...order })
}

let serial = 1

/** The time-stamp authority of the hierarchy, whose clock stands at `time`. */
export function stamperAt({ stamper, ca }: Hierarchy, time = now): (digest: Uint8Array) => Promise<Uint8Array> {
  const authority = { signer: createCmsSigner(stamper.certificate, [ca.certificate]), sign: keySignature(stamper.key) }
  return (digest) =>
    issueTimeStamp(authority, {
      policy: '1.3.6.1.4.1.99999.1',
      imprint: sha256Imprint(digest),
      serialNumber: (serial++).toString(16).padStart(8, '0'),
      time,
    })
}
