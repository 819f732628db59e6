import { randomInt } from 'node:crypto'

export interface OneTimeCodes {
  /** Draws a new code for this sign-in; an earlier one is void. */
  issue(interaction: string, account: string): void
  pending(interaction: string): { readonly account: string; readonly code: string } | undefined
  /** After three wrong codes the pending code is withdrawn, as real providers do. */
  redeem(interaction: string, code: string): { readonly account: string } | 'wrong' | 'withdrawn'
}

const attemptsAllowed = 3
const lifetime = 10 * 60 * 1000

/** The text-message codes of sign-ins in progress. */
export function createOneTimeCodes(now: () => number = Date.now): OneTimeCodes {
  const codes = new Map<string, { account: string; code: string; attempts: number; expiresAt: number }>()

  const find = (interaction: string) => {
    for (const [key, entry] of codes) if (entry.expiresAt <= now()) codes.delete(key)
    return codes.get(interaction)
  }

  return {
    issue(interaction, account) {
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      codes.set(interaction, { account, code, attempts: 0, expiresAt: now() + lifetime })
    },
    pending: find,
    redeem(interaction, code) {
      const entry = find(interaction)
      if (!entry) return 'withdrawn'
      if (entry.code === code) {
        codes.delete(interaction)
        return { account: entry.account }
      }
      entry.attempts += 1
      if (entry.attempts < attemptsAllowed) return 'wrong'
      codes.delete(interaction)
      return 'withdrawn'
    },
  }
}
