import type { FastifyInstance } from 'fastify'
import type { Platform } from '#kernel/platform.ts'
import { registerCitizenPages } from './citizen/citizen-pages.ts'
import { serveAssets } from './http/assets.ts'
import { serveProblemPages } from './http/problem-page.tsx'
import type { WebSettings } from './http/site.ts'
import { registerOfficePages } from './office/office-pages.ts'
import { registerPublicPages } from './public/public-pages.ts'

/** Everything that people see, on a server that has sign-in already. */
export async function registerWeb(app: FastifyInstance, platform: Platform, settings: WebSettings): Promise<void> {
  const site = { app, platform, settings }
  serveAssets(site)
  serveProblemPages(site)
  registerPublicPages(site)
  registerCitizenPages(site)
  registerOfficePages(site)
}
