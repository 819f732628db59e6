import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { readCertificate } from '#standards/certificates/read-certificate.ts'
import { gatherEvidence } from './gather-evidence.ts'
import type { VerificationOrder } from './verify-in-worker.ts'
import { verifySignedFile } from './verify-signed-file.ts'

parentPort?.on('message', (order: VerificationOrder) => void answer(order))

async function answer({ name, path, originalPath, anchors, at }: VerificationOrder): Promise<void> {
  try {
    const report = await verifySignedFile({
      name,
      bytes: await readFile(path),
      original: originalPath === undefined ? undefined : await readFile(originalPath),
      anchors: anchors.map((bytes) => readCertificate(Buffer.from(bytes))),
      at: Temporal.Instant.from(at),
      gatherEvidence,
    })
    parentPort?.postMessage({ report })
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
