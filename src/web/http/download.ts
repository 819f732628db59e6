import type { Readable } from 'node:stream'
import { kernelErrors, Problem } from '#kernel/errors.ts'
import type { Site } from './site.ts'
import { openVisit, type Visit } from './visit.ts'
import { isAllowedIn, leadToSignIn, type Access } from './wall.ts'

export type Download = {
  readonly content: Readable | Uint8Array
  readonly mediaType: string
  readonly fileName: string
  /** Only for what we have drawn ourselves; what others uploaded is never opened under our address. */
  readonly isShownInBrowser?: boolean
}

type DownloadRoute = {
  readonly path: string
  readonly access: Access
  readonly send: (visit: Visit) => Promise<Download>
}

/** A file behind the same walls as the pages. */
export function registerDownload(site: Site, { path, access, send }: DownloadRoute): void {
  site.app.get(path, async (request, reply) => {
    const visit = openVisit(site, { request, reply, hasForm: false })
    if (!isAllowedIn(visit.actor, access)) return await leadToSignIn(visit, access)
    const download = await send(visit).catch(addressOnly)
    return await reply
      .header('cache-control', 'no-store')
      .header('content-disposition', dispositionOf(download))
      .header('x-content-type-options', 'nosniff')
      .type(download.mediaType)
      .send(download.content instanceof Uint8Array ? Buffer.from(download.content) : download.content)
  })
}

function addressOnly(error: unknown): never {
  if (error instanceof Problem && error.code === 'kernel/invalid-input') throw kernelErrors.problem('not-found')
  throw error
}

/** RFC 6266: an ASCII name for old programs, the real one beside it. */
function dispositionOf({ fileName, isShownInBrowser = false }: Download): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[^\w.-]+/g, '-')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${isShownInBrowser ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
