import type { VNode } from 'preact'
import { kernelErrors } from '#kernel/errors.ts'
import { renderFragment } from '../ui/index.ts'
import type { Site } from './site.ts'
import { openVisit, type Visit } from './visit.ts'
import { isAllowedIn, type Access } from './wall.ts'

type Fragment = {
  readonly path: string
  readonly access: Access
  readonly show: (visit: Visit) => Promise<{
    readonly content: VNode
    /** This part will not change any more: it is shown once, and not asked for again. */
    readonly isFinal: boolean
  }>
}

/** A part of a page that `LivePart` asks for again and again; a script is answered with a problem, not led to sign-in. */
export function registerFragment(site: Site, { path, access, show }: Fragment): void {
  site.app.get(path, async (request, reply) => {
    const visit = openVisit(site, { request, reply, hasForm: false })
    if (!isAllowedIn(visit.actor, access)) throw kernelErrors.problem('sign-in-required')
    const { content, isFinal } = await show(visit)
    reply.header('cache-control', 'no-store')
    if (isFinal) reply.header('sen-refresh', 'final')
    const { language, csrfToken } = visit
    return await reply
      .type('text/html; charset=utf-8')
      .send(renderFragment({ language, csrfToken, path: visit.path }, content))
  })
}
