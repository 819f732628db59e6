import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type pg from 'pg'
import type { Statement } from './record-statements.ts'

const UUID_V7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
const PAYMENT_REFERENCE = /^[A-Z0-9]{13}$/

export function insertsOf(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ sql }) => /^\s*(insert|with \w+ as \(\s*insert)/i.test(sql))
}

/** Writes the same rows once more in one transaction: all ids made since `since` are new ones, everything else is as it was. */
export async function replayInserts(pool: pg.Pool, inserts: readonly Statement[], since: number): Promise<void> {
  const fresh = new Map<string, string>()
  const renew = (text: string) => renewed(text, since, fresh)
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { sql, parameters } of inserts)
      await client.query(
        sql,
        parameters.map((value) => mapText(value, renew)),
      )
    await client.query('commit')
  } finally {
    client.release()
  }
}

function renewed(text: string, since: number, fresh: Map<string, string>): string {
  if (PAYMENT_REFERENCE.test(text))
    return keep(fresh, text, () => randomBytes(7).toString('hex').slice(1).toUpperCase())
  return text.replaceAll(UUID_V7, (id) => (madeAt(id) < since ? id : keep(fresh, id, randomUUIDv7)))
}

function keep(fresh: Map<string, string>, old: string, make: () => string): string {
  const known = fresh.get(old)
  if (known !== undefined) return known
  const made = make()
  fresh.set(old, made)
  return made
}

/** The first 48 bits of a UUID of version 7 are its milliseconds (RFC 9562, 5.7). */
function madeAt(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

function mapText(value: unknown, renew: (text: string) => string): unknown {
  if (typeof value === 'string') return renew(value)
  if (Array.isArray(value)) return value.map((member) => mapText(member, renew))
  const isPlain = value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
  return isPlain ? renew(JSON.stringify(value)) : value
}
