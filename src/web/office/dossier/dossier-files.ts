import { getFile, getPaper, openPaper, printControlSlip, type KeptPaper } from '#modules/dossiers'
import { registerDownload, type Download, type Site, type Visit } from '../../http/index.ts'

/** Attached files and issued papers, behind the wall of the dossier. */
export function registerDossierFiles(site: Site): void {
  registerDownload(site, { path: '/office/dossiers/:dossierId/files/:sha256', access: 'official', send: sendFile })
  registerDownload(site, { path: '/office/dossiers/:dossierId/papers/:paperId', access: 'official', send: sendPaper })
  registerDownload(site, {
    path: '/office/dossiers/:dossierId/control-slip',
    access: 'official',
    send: sendControlSlip,
  })
}

async function sendFile({ call, params, site }: Visit): Promise<Download> {
  const file = await call(getFile, { dossierId: params['dossierId'] ?? '', sha256: params['sha256'] ?? '' })
  return { content: site.platform.files.read(file.sha256), mediaType: file.mediaType, fileName: file.name }
}

async function sendPaper({ call, params }: Visit): Promise<Download> {
  const paper = await call(getPaper, { dossierId: params['dossierId'] ?? '', paperId: params['paperId'] ?? '' })
  return await opened(paper as KeptPaper)
}

/** Form 06 is computed from the history each time: it grows with every hand-over. */
async function sendControlSlip({ call, params }: Visit): Promise<Download> {
  return await opened((await call(printControlSlip, { dossierId: params['dossierId'] ?? '' })) as KeptPaper)
}

async function opened(paper: KeptPaper): Promise<Download> {
  return {
    content: await openPaper(paper),
    mediaType: 'application/pdf',
    fileName: `mau-${paper.form}.pdf`,
    isShownInBrowser: true,
  }
}
