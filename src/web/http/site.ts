import type { FastifyInstance } from 'fastify'
import type { Platform } from '#kernel/platform.ts'
import type { IdentitySettings } from '#modules/identity'

export type WebSettings = {
  /** Address that browsers use, e.g. `https://dichvucong.example.vn`. */
  readonly publicUrl: string
  /** At least 32 random bytes; the key that seals the cookies of pages is derived from it. */
  readonly secret: string
  /** Form tokens are made and checked with its secret. */
  readonly identity: Pick<IdentitySettings, 'publicUrl' | 'secret'>
  /** The programs that play bank, people's identity and their telephones; undefined in production. */
  readonly demo?: { readonly standIns: string; readonly bankUrl: string; readonly walletUrl?: string } | undefined
}

/** What pages are registered on and read from. */
export type Site = {
  readonly app: FastifyInstance
  readonly platform: Platform
  readonly settings: WebSettings
}
