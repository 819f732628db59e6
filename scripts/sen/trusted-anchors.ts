import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readTrustAnchors } from '#modules/signatures'
import type { Certificate } from '#standards/certificates/certificate.ts'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { OperatorError } from '../operator-console.ts'
import { stateFolder } from '../start/state-folder.ts'

const SHIPPED = new URL('../../data/signatures/trust-anchors/', import.meta.url)

export type AnchorChoice = { readonly folder?: string; readonly others: readonly string[] }

/** Takes `--anchors FOLDER` out of the arguments; undefined when the folder is not named. */
export function readAnchorChoice(args: readonly string[]): AnchorChoice | undefined {
  const option = args.indexOf('--anchors')
  if (option < 0) return { others: args }
  const folder = args[option + 1]
  return folder === undefined ? undefined : { folder, others: args.toSpliced(option, 2) }
}

/** The chosen folder alone; else what Sen ships and, in a demonstration on this machine, the root that its stand-in plays. */
export async function trustedAnchors({ folder }: Pick<AnchorChoice, 'folder'>): Promise<readonly Certificate[]> {
  try {
    const anchors = await readTrustAnchors(folder ?? SHIPPED)
    return folder === undefined ? [...anchors, ...playedRoot()] : anchors
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperatorError(`Không đọc được chứng thư gốc: ${reason}.`, `The trust anchors cannot be read: ${reason}.`)
  }
}

function playedRoot(): Certificate[] {
  const file = path.join(stateFolder(), 'stand-ins/certificate-authority/hierarchy/root.pem')
  if (process.env.SEN_MODE === 'production' || !existsSync(file)) return []
  return [readCertificate(readFileSync(file, 'utf8'))]
}
