import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { Instant, nullable } from '#kernel/schemas.ts'

const Size = Type.Integer({ minimum: 1 })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

const RootStatement = Type.Object(
  {
    kind: Type.Literal('sen-audit-root'),
    version: Type.Literal(1),
    platform: Type.String(),
    entries: Size,
    root: Sha256,
    previous: nullable(Type.Object({ entries: Size, root: Sha256 }, { additionalProperties: false })),
    madeAt: Instant,
  },
  { additionalProperties: false },
)

/** What is signed: the first `entries` entries of the audit log have this root, and the statement before had that one. */
export type RootStatement = Static<typeof RootStatement>

export function writeStatement(statement: Omit<RootStatement, 'kind' | 'version'>): Buffer {
  return Buffer.from(canonicalJson({ kind: 'sen-audit-root', version: 1, ...statement }))
}

/** Undefined when the bytes are no such statement. */
export function readStatement(bytes: Uint8Array): RootStatement | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Value.Check(RootStatement, read) ? read : undefined
  } catch {
    return undefined
  }
}
