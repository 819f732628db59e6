import { readFileSync, writeFileSync } from 'node:fs'
import { signers, signPdf } from './letter.ts'
import { signByPeer } from './signpdf-peer.ts'

/** A process of its own, so that its peak is of this work alone: `sign-scan.ts ours|peer|none IN OUT` prints the peak in MiB. */
const [who, from, to] = process.argv.slice(2)
const pdf = readFileSync(from!)
const signer = signers.person
if (who === 'ours') writeFileSync(to!, await signPdf({ pdf, signer, field: 'ky' }))
if (who === 'peer') writeFileSync(to!, await signByPeer(pdf, signer, 8192))
console.log(peakMemory())

/** MiB. Not what getrusage says: on Linux a process inherits there what its parent had at the fork. */
function peakMemory(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
