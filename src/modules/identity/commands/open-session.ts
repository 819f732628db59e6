import { randomUUIDv7 } from 'node:crypto'
import { writeAuditEntry } from '#kernel/audit.ts'
import { anonymous, type Actor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import type { Call } from '#kernel/operations.ts'
import type { Language } from '#kernel/text.ts'
import { errors } from '../errors.ts'
import { findLastOrganisation, listPositions } from '../queries.ts'
import type { ProvedIdentity } from '../read-claims.ts'
import { SESSION_LIMITS } from '../session-limits.ts'
import type { IdentitySettings, ProviderName } from '../settings.ts'
import { endSessionRow, insertSession, saveAccount, savePersonLink, savePositions } from '../store.ts'
import { hashOf, newToken } from '../token.ts'

type SignInFacts = {
  readonly provider: ProviderName
  readonly identity: ProvedIdentity
  /** The browser's session until now: it ends, so that a token planted before the sign-in opens nothing after it. */
  readonly replaces: string | undefined
  readonly userAgent: string | null
  /** For a new account; a known one has its own. */
  readonly language: Language
  readonly requestId: string
}

/** Turns a proved identity into an account and a session with a new token; all of it or nothing, and audited. */
export async function openSession(
  platform: Platform,
  settings: IdentitySettings,
  facts: SignInFacts,
): Promise<{ token: string; language: Language }> {
  const now = platform.clock.now()
  const token = newToken()
  return await platform.database.transaction().execute(async (tx) => {
    const { identity, provider, language, requestId } = facts
    const account = await saveAccount(tx, { issuer: settings.providers[provider].issuer, identity, language, now })
    const actor: Actor = { ...anonymous, kind: identity.kind, id: account.id }
    const call: Call = { tx, actor, now, requestId, language: account.language, note: () => {} }
    const organisation = await prepare(call, settings, identity)
    if (facts.replaces) await endSessionRow(tx, { id: facts.replaces, reason: 'replaced', now })
    const id = randomUUIDv7()
    await insertSession(tx, {
      id,
      account_id: account.id,
      token_hash: hashOf(token),
      organisation,
      assurance_level: identity.kind === 'person' ? identity.assuranceLevel : null,
      user_agent: facts.userAgent?.slice(0, 200) ?? null,
      opened_at: now,
      last_seen_at: now,
      expires_at: now.add({ hours: SESSION_LIMITS.hours[identity.kind] }),
    })
    await writeAuditEntry(tx, {
      occurredAt: now,
      event: 'signed-in',
      outcome: 'done',
      actor: { ...actor, organisation },
      subject: `session:${id}`,
      detail: { provider },
      requestId,
    })
    return { token, language: account.language }
  })
}

/** Brings the account up to date with what was proved; returns the organisation that the session begins with. */
async function prepare(call: Call, settings: IdentitySettings, identity: ProvedIdentity): Promise<string | null> {
  const accountId = call.actor.id
  if (identity.kind === 'person') {
    const personId = (await settings.linkPerson?.(call, identity.personalId)) ?? null
    await savePersonLink(call.tx, accountId, personId)
    return null
  }
  if (identity.assignments.length === 0) throw errors.problem('no-position')
  await savePositions(call.tx, accountId, { assignments: identity.assignments, now: call.now })
  const held = (await listPositions(call.tx, accountId)).map(({ organisation }) => organisation)
  if (held.length === 1) return held[0] ?? null
  const last = await findLastOrganisation(call.tx, accountId)
  return last !== null && held.includes(last) ? last : null
}
