import type { FastifyRequest } from 'fastify'
import { kernelErrors } from '../errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Called by another system with proof of its own (a signature), not by a browser with a cookie. */
    calledBySystem?: boolean
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A state-changing request that a browser sends must come from our own pages. Browsers name the origin in `Sec-Fetch-Site` and
 * `Origin`; programs that send neither hold no cookie of ours and pass on to authentication.
 */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string): void {
  if (SAFE.has(request.method) || request.routeOptions.config.calledBySystem) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw kernelErrors.problem('foreign-origin')
  const { origin } = request.headers
  if (
    origin !== undefined &&
    origin !== new URL(publicUrl).origin &&
    origin !== `${request.protocol}://${request.host}`
  ) {
    throw kernelErrors.problem('foreign-origin')
  }
}
