import { randomBytes } from 'node:crypto'

export interface Authorisation {
  readonly handle: string
  readonly credentialId: string
  readonly hashes: readonly string[]
  state: 'asked' | 'approved' | 'refused'
}

export interface ActivationData {
  readonly credentialId: string
  readonly hashes: readonly string[]
  readonly endsAt: Temporal.Instant
}

const LIFE = { minutes: 5 }

/** What owners were asked to approve, and the activation data (SAD) of what they approved: each for its hashes, once, for five minutes. */
export function openAuthorisations(now: () => Temporal.Instant) {
  const asked = new Map<string, Authorisation>()
  const activations = new Map<string, ActivationData>()
  return {
    ask(credentialId: string, hashes: readonly string[]): Authorisation {
      const authorisation: Authorisation = { handle: secret(), credentialId, hashes, state: 'asked' }
      asked.set(authorisation.handle, authorisation)
      return authorisation
    },
    find: (handle: unknown) => asked.get(String(handle)),
    listWaiting: () => [...asked.values()].filter(({ state }) => state === 'asked'),
    activate({ handle, credentialId, hashes }: Authorisation): string {
      asked.delete(handle)
      const data = secret()
      activations.set(data, { credentialId, hashes, endsAt: now().add(LIFE) })
      return data
    },
    take(data: unknown): ActivationData | undefined {
      const activation = activations.get(String(data))
      activations.delete(String(data))
      return activation
    },
  }
}

export type Authorisations = ReturnType<typeof openAuthorisations>

function secret(): string {
  return randomBytes(24).toString('base64url')
}
