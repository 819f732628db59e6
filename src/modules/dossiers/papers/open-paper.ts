import type { Readable } from 'node:stream'
import { thePapers } from '../connect-papers.ts'
import { renderPaper, type KeptPaper } from './render-paper.ts'

export type { KeptPaper }

/** The signed PDF; where nobody has signed, a drawing of the facts. The caller has passed the wall of the paper. */
export async function openPaper(paper: KeptPaper): Promise<Readable | Uint8Array> {
  const { files, publicUrl } = thePapers()
  return paper.content ? files.read(paper.content) : await renderPaper(paper, publicUrl)
}
