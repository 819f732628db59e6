import type { FastifyReply } from 'fastify'
import { createPages, listenerOf, showPage } from '../serving/pages.tsx'
import { serve } from '../serving/serve.ts'
import type { Served } from '../serving/serve.ts'
import { English } from '../serving/stand-in-page.tsx'
import { createProvider } from './create-provider.ts'
import { addInteractionRoutes } from './interaction-routes.tsx'
import { createOneTimeCodes } from './one-time-codes.ts'
import type { OpenidAccount, OpenidClient, OpenidFace } from './openid-account.ts'
import { addTokenFaults } from './token-faults.ts'

export interface OpenidOptions {
  readonly port: number
  readonly clients: readonly OpenidClient[]
  /** Folder that keeps the signing key over restarts; without it the key lives as long as the process. */
  readonly directory?: string
  readonly slowMilliseconds?: number
}

interface StartOptions extends OpenidOptions {
  readonly face: OpenidFace
  readonly accounts: readonly OpenidAccount[]
}

/** One provider on its own port, which is its issuer: own pages under `/interaction`, all else by the library. */
export function startOpenidProvider(options: StartOptions): Promise<Served> {
  const { port, face, accounts, clients, directory, slowMilliseconds = 20_000 } = options
  return serve({
    port,
    build: async (issuer) => {
      const provider = createProvider({ issuer, face, accounts, clients, directory })
      provider.on('server_error', (_context, error) => console.error(error))
      const armFault = addTokenFaults(provider, slowMilliseconds)
      const app = await createPages(face.plays)
      app.get('/', async (_request, reply) => showAbout(face, issuer, reply))
      addInteractionRoutes(app, { face, provider, accounts, codes: createOneTimeCodes(), armFault })
      const pages = await listenerOf(app)
      const library = provider.callback()
      return (request, response) => {
        const isOurs = request.url === '/' || request.url?.startsWith('/interaction/')
        return isOurs ? pages(request, response) : void library(request, response)
      }
    },
  })
}

function showAbout(face: OpenidFace, issuer: string, reply: FastifyReply) {
  return showPage(reply, {
    plays: face.plays,
    title: face.signInTitle,
    children: (
      <>
        <p>
          Dịch vụ định danh theo chuẩn OpenID Connect. Hãy bắt đầu đăng nhập từ cổng dịch vụ.
          <English>An OpenID Connect provider. Start signing in at the portal.</English>
        </p>
        <p>
          <a href="/.well-known/openid-configuration">{`${issuer}/.well-known/openid-configuration`}</a>
        </p>
      </>
    ),
  })
}
