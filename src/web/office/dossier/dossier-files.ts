import { getFile, getPaper, renderPaper, type KeptPaper } from '#modules/dossiers'
import { registerDownload, type Download, type Site, type Visit } from '../../http/index.ts'

/** Attached files and issued papers, behind the wall of the dossier. */
export function registerDossierFiles(site: Site): void {
  registerDownload(site, { path: '/office/dossiers/:dossierId/files/:sha256', access: 'official', send: sendFile })
  registerDownload(site, { path: '/office/dossiers/:dossierId/papers/:paperId', access: 'official', send: sendPaper })
}

async function sendFile({ call, params, site }: Visit): Promise<Download> {
  const file = await call(getFile, { dossierId: params['dossierId'] ?? '', sha256: params['sha256'] ?? '' })
  return { content: site.platform.files.read(file.sha256), mediaType: file.mediaType, fileName: file.name }
}

async function sendPaper({ call, params, site }: Visit): Promise<Download> {
  const paper = await call(getPaper, { dossierId: params['dossierId'] ?? '', paperId: params['paperId'] ?? '' })
  return {
    content: await renderPaper(paper as KeptPaper, site.settings.publicUrl),
    mediaType: 'application/pdf',
    fileName: `mau-${paper.form}.pdf`,
    isShownInBrowser: true,
  }
}
