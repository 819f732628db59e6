import { sign } from 'node:crypto'
import { verifyPdf } from '#standards/pades/verify/verify-pdf.ts'
import { appearances, boxes } from '#standards/pades/testing/sample-letter.ts'
import { letter, signers, signPdf, stamp } from './documents/letter.ts'
import { bestOf, expect } from './documents/rate.ts'
import { signByPeer } from './documents/signpdf-peer.ts'
import type { Measurement } from './measurement.ts'

const RESERVE = 8192

/** PAdES of a 32 KB letter against the bare signature and against `@signpdf`. */
export async function signPdfs(): Promise<Measurement[]> {
  const { person, organisation } = signers
  const basic = { pdf: letter, field: 'ky', reserve: RESERVE }
  const [appearance, place] = [await appearances.person(), { page: 1, box: boxes.person }]
  requireIntact(await signPdf({ ...basic, signer: person }))
  requireIntact(await signByPeer(letter, person, RESERVE))
  const [ours, peer, stamped, visible, bare, rsa, bareRsa] = await bestOf([
    () => signPdf({ ...basic, signer: person }),
    () => signByPeer(letter, person, RESERVE),
    () => signPdf({ ...basic, signer: person, stamp, reserve: 2 * RESERVE }),
    () => signPdf({ ...basic, signer: person, stamp, reserve: 2 * RESERVE, appearance, place }),
    async () => sign('sha256', letter, person.key),
    () => signPdf({ ...basic, signer: organisation }),
    async () => sign('sha256', letter, organisation.key),
  ])
  const line = (name: string, figure: number, against: number, note: string): Measurement => {
    return { name: `PAdES signatures, ${name}`, ours: figure, against, kind: 'peer', unit: '/s', note }
  }
  const rawly = 'peer: crypto.sign over the same 32 KB'
  return [
    line('B-B, P-256', ours, bare, rawly),
    line('B-B, RSA-2048', rsa, bareRsa, rawly),
    line('B-T, P-256', stamped, bare, `${rawly}; the time-stamp by an authority in this process, P-256 as well`),
    line('B-T, P-256, visible', visible, bare, `${rawly}; with a picture of the signature, made before`),
    line(
      'B-B against @signpdf',
      ours,
      peer,
      'peer: @signpdf/signpdf with our CMS and our placeholder: the PDF work alone',
    ),
  ]
}

function requireIntact(pdf: Uint8Array): void {
  const checked = verifyPdf({ pdf, trust: { anchors: [signers.root] }, at: Temporal.Now.instant() })
  expect(checked.ok && checked.signatures.every(({ verdicts }) => verdicts[0] === 'intact'))
}
