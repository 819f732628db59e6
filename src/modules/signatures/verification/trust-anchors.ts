import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import type { Certificate } from '#standards/certificates/certificate.ts'

export type TrustSettings = {
  /** Folder of `*.cer`, DER or PEM; the one that Sen ships unless told. */
  readonly folder?: string | URL
  /** Demonstrations only: address of the root of the authority that is played, e.g. `http://127.0.0.1:8088/ca/root.cer`. */
  readonly playedRoot?: string | undefined
}

const SHIPPED = new URL('../../../../data/signatures/trust-anchors/', import.meta.url)
const PATIENCE = 3_000

let settings: TrustSettings = {}
let known: Promise<readonly Certificate[]> | undefined

/** Whom this process believes; the composition says it before the server listens. */
export function connectTrust(chosen: TrustSettings): void {
  settings = chosen
  known = undefined
}

/** The authorities at the top of accepted chains. */
export async function listTrustAnchors(): Promise<readonly Certificate[]> {
  const { folder = SHIPPED, playedRoot } = settings
  known ??= readTrustAnchors(folder).catch((error: unknown) => {
    known = undefined
    throw error
  })
  const anchors = await known
  const played = playedRoot === undefined ? undefined : await fetchPlayedRoot(playedRoot)
  return played ? [...anchors, played] : anchors
}

export async function readTrustAnchors(folder: string | URL): Promise<readonly Certificate[]> {
  const directory = folder instanceof URL ? fileURLToPath(folder) : folder
  const names = (await readdir(directory)).filter((name) => /\.(cer|crt|pem|der)$/i.test(name)).toSorted()
  return await Promise.all(names.map((name) => readAnchor(path.join(directory, name))))
}

async function readAnchor(file: string): Promise<Certificate> {
  const bytes = await readFile(file)
  try {
    return readCertificate(bytes[0] === 0x30 ? bytes : bytes.toString('latin1'))
  } catch (cause) {
    throw new Error(`${path.basename(file)} is no certificate`, { cause })
  }
}

let played: { readonly address: string; readonly root: Certificate } | undefined

/** Not at start: platform and stand-ins start side by side, and either may be first. */
async function fetchPlayedRoot(address: string): Promise<Certificate | undefined> {
  if (played?.address === address) return played.root
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
    if (!answer.ok) return undefined
    const root = readCertificate(new Uint8Array(await answer.arrayBuffer()))
    played = { address, root }
    return root
  } catch {
    return undefined
  }
}
