import { IssuerSigned } from '@owf/mdoc'
import { digest } from '@sd-jwt/crypto-nodejs'
import { SDJwtInstance } from '@sd-jwt/core'
import { formatDate } from '../serving/format-time.ts'
import type { Card } from './card.ts'

const NOT_SHOWN = new Set(['iss', 'vct', 'iat', 'nbf', 'exp', 'cnf', 'status', '_sd_alg'])

/** Name and value of everything on a card, as text. */
export async function readCard({ format, credential }: Card): Promise<readonly (readonly [string, string])[]> {
  const values = format === 'mso_mdoc' ? mdocValues(credential) : await sdJwtValues(credential)
  return Object.entries(values).map(([name, value]) => [name, textOf(value)] as const)
}

function mdocValues(credential: string): Record<string, unknown> {
  const { issuerNamespaces } = IssuerSigned.fromEncodedForOid4Vci(credential).issuerNamespaces
  const items = [...issuerNamespaces.values()].flat()
  return Object.fromEntries(items.map(({ elementIdentifier, elementValue }) => [elementIdentifier, elementValue]))
}

async function sdJwtValues(credential: string): Promise<Record<string, unknown>> {
  const claims = (await new SDJwtInstance({ hasher: digest }).getClaims(credential)) as Record<string, unknown>
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !NOT_SHOWN.has(name)))
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ')
  const plain: unknown = value instanceof Map ? Object.fromEntries(value) : JSON.parse(JSON.stringify(value))
  if (typeof plain === 'object' && plain !== null) return Object.values(plain).map(textOf).join(' · ')
  const text = String(plain)
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text
}
