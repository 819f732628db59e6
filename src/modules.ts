import type { Module } from '#kernel/module.ts'
import credentials from './modules/credentials/module.ts'
import dossiers from './modules/dossiers/module.ts'
import identity from './modules/identity/module.ts'
import notifications from './modules/notifications/module.ts'
import organisations from './modules/organisations/module.ts'
import payments from './modules/payments/module.ts'
import procedures from './modules/procedures/module.ts'
import registries from './modules/registries/module.ts'
import signatures from './modules/signatures/module.ts'

/** The modules of the platform, lowest first: each may use only those before it. */
export const modules: readonly Module[] = [
  organisations,
  identity,
  signatures,
  notifications,
  payments,
  registries,
  credentials,
  procedures,
  dossiers,
]
