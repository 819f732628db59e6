import type { FastifyInstance } from 'fastify'
import type { Platform } from '#kernel/platform.ts'

export type WebSettings = {
  /** Address that browsers use, e.g. `https://dichvucong.example.vn`. */
  readonly publicUrl: string
  /** The secret of `identity`: form tokens are checked with it, cookies of pages are sealed with a key derived from it. */
  readonly secret: string
  readonly isDemo: boolean
  /** Address of the stand-in bank; the payment page links to it in the demonstration only. */
  readonly demoBankUrl?: string | undefined
}

/** What pages are registered on and read from. */
export type Site = {
  readonly app: FastifyInstance
  readonly platform: Platform
  readonly settings: WebSettings
}
