import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { anonymous, type Actor } from '#kernel/permissions.ts'
import type { Platform } from '#kernel/platform.ts'
import { actorOf } from '../actor-of.ts'
import { findOpenSession, type Session } from '../queries.ts'
import type { IdentitySettings } from '../settings.ts'
import { hashOf, isToken } from '../token.ts'
import { readCookie } from './cookies.ts'

const sessions = new WeakMap<FastifyRequest, Session>()

/** The session that the request came with, after `authenticate`. */
export function sessionOf(request: FastifyRequest): Session | undefined {
  return sessions.get(request)
}

/** Makes the function that says who a request comes from; a cookie that opens no session is nobody, never an error. */
export function createAuthenticate(
  platform: Platform,
  settings: Pick<IdentitySettings, 'publicUrl'>,
): (request: FastifyRequest) => Promise<Actor> {
  return async (request) => {
    const token = readCookie(request, 'sen', settings)
    if (!isToken(token)) return anonymous
    const now = platform.clock.now()
    const session = await findOpenSession(platform.database, hashOf(token), now)
    if (!session) return anonymous
    sessions.set(request, session)
    if (now.since(session.lastSeenAt).total('minutes') >= 1) await touch(platform, session.id)
    return actorOf(session)
  }
}

async function touch(platform: Platform, sessionId: string): Promise<void> {
  await sql`update identity.session set last_seen_at = greatest(last_seen_at, ${platform.clock.now()}::timestamptz)
    where id = ${sessionId}`.execute(platform.database)
}
