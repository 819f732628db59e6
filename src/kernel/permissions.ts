import { kernelErrors } from './errors.ts'
import type { Text } from './text.ts'

/** Who asks. `organisation` is the one the official acts for in this session; a person acts for nobody but themselves. */
export type Actor = {
  readonly kind: 'anonymous' | 'person' | 'official' | 'system'
  /** The account, or the name of the system part. Never a personal id. */
  readonly id: string
  readonly roles: readonly string[]
  /** Organisation code; null for persons and the public. */
  readonly organisation: string | null
  /** Id of the person in the population register, when known. */
  readonly personId: string | null
}

export const anonymous: Actor = { kind: 'anonymous', id: 'anonymous', roles: [], organisation: null, personId: null }

export function systemActor(part: string): Actor {
  return { kind: 'system', id: `system:${part}`, roles: ['system'], organisation: null, personId: null }
}

export type Permission = {
  /** `module/verb-nouns`, finishing the sentence "Users of this role may …". */
  readonly name: string
  /** `anyone` opens it to the public. */
  readonly roles: readonly string[]
  readonly means: Text
}

/** Declares a module's permissions; keys become `module/key`. */
export function definePermissions<Key extends string>(
  module: string,
  permissions: Readonly<Record<Key, Text & { readonly roles: readonly string[] }>>,
): Readonly<Record<Key, Permission>> {
  const entries = Object.entries<Text & { readonly roles: readonly string[] }>(permissions)
  return Object.fromEntries(
    entries.map(([key, { roles, vi, en }]) => [key, { name: `${module}/${key}`, roles, means: { vi, en } }]),
  ) as Readonly<Record<Key, Permission>>
}

export function isPermitted(actor: Actor, permission: Permission): boolean {
  return permission.roles.includes('anyone') || permission.roles.some((role) => actor.roles.includes(role))
}

export function requirePermission(actor: Actor, permission: Permission): void {
  if (isPermitted(actor, permission)) return
  throw kernelErrors.problem(actor.kind === 'anonymous' ? 'sign-in-required' : 'not-permitted')
}
