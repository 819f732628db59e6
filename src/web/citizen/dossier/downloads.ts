import { getFile, getPaper, openPaper, proveHistory, type KeptPaper } from '#modules/dossiers'
import { getReceipt, renderReceipt } from '#modules/payments'
import { registerDownload, type Download, type Site, type Visit } from '../../http/index.ts'
import { loadObligation } from './load-obligation.ts'

/** Papers as PDF and the files of a dossier; officials of its organisation use the same addresses. */
export function registerDownloads(site: Site): void {
  registerDownload(site, { path: '/dossiers/:dossierId/papers/:paperId', access: 'signed-in', send: sendPaper })
  registerDownload(site, { path: '/dossiers/:dossierId/proof', access: 'signed-in', send: sendProof })
  registerDownload(site, { path: '/dossiers/:dossierId/receipt', access: 'person', send: sendReceipt })
  registerDownload(site, { path: '/dossiers/:dossierId/files/:sha256', access: 'signed-in', send: sendFile })
}

async function sendPaper(visit: Visit): Promise<Download> {
  const { dossierId = '', paperId = '' } = visit.params
  const paper = await visit.call(getPaper, { dossierId, paperId })
  return {
    content: await openPaper(paper as KeptPaper),
    mediaType: 'application/pdf',
    fileName: paper.form === 'result' ? 'ket-qua.pdf' : `mau-${paper.form}.pdf`,
    isShownInBrowser: true,
  }
}

/** Of the whole history: a file that anybody can check without us. */
async function sendProof(visit: Visit): Promise<Download> {
  const { proof } = await visit.call(proveHistory, { dossierId: visit.params['dossierId'] ?? '' })
  return {
    content: Buffer.from(proof),
    mediaType: 'application/json',
    fileName: 'ho-so.sen-proof.json',
  }
}

async function sendReceipt(visit: Visit): Promise<Download> {
  const { id } = await loadObligation(visit)
  const { facts } = await visit.call(getReceipt, { obligationId: id })
  return {
    content: await renderReceipt({ ...facts, lookupUrl: new URL('/track', visit.site.settings.publicUrl).href }),
    mediaType: 'application/pdf',
    fileName: 'bien-lai.pdf',
    isShownInBrowser: true,
  }
}

/** The type that its content showed when it came in; the sender's word counts for nothing. */
async function sendFile(visit: Visit): Promise<Download> {
  const { dossierId = '', sha256 = '' } = visit.params
  const file = await visit.call(getFile, { dossierId, sha256 })
  return { content: visit.site.platform.files.read(file.sha256), mediaType: file.mediaType, fileName: file.name }
}
