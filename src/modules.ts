import type { Module } from '#kernel/module.ts'
import { identity } from '#modules/identity'
import { dossiers } from '#modules/dossiers'
import { notifications } from '#modules/notifications'
import { organisations } from '#modules/organisations'
import { payments } from '#modules/payments'
import { procedures } from '#modules/procedures'
import { registries } from '#modules/registries'

/** The modules of the platform, lowest first: each may use only those above it in this list. */
export const MODULES: readonly Module[] = [
  organisations,
  identity,
  notifications,
  payments,
  registries,
  procedures,
  dossiers,
]
