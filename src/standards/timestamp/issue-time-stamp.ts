import { hash } from 'node:crypto'
import type { CmsSigner } from '../cms/cms-signer.ts'
import { contentTypes } from '../cms/object-identifiers.ts'
import { signCms } from '../cms/sign-cms.ts'
import type { ExternalSignature } from '../cms/sign-cms.ts'
import type { TimeStampInfo } from './time-stamp-info.ts'
import { writeTimeStampInfo } from './time-stamp-info.ts'

export interface TimeStampAuthority {
  readonly signer: CmsSigner
  readonly sign: ExternalSignature
}

/** A time-stamp token (RFC 3161 2.4.2): CMS over TSTInfo. The time in it is the one that counts; none is signed beside it. */
export function issueTimeStamp({ signer, sign }: TimeStampAuthority, info: TimeStampInfo): Promise<Uint8Array> {
  const content = writeTimeStampInfo(info)
  const contentDigest = hash('sha256', content, 'buffer')
  return signCms({ signer, contentDigest, contentType: contentTypes.timeStampInfo, content, sign })
}
