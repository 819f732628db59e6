import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Entry {
  readonly payload: AdapterPayload
  readonly expiresAt: number
}

/** Sessions, codes and tokens of one provider; a restart signs everybody out, which for a stand-in is a clean start. */
export function recordsInMemory(now: () => number = Date.now): (model: string) => Adapter {
  const entries = new Map<string, Entry>()

  const live = (key: string) => {
    const entry = entries.get(key)
    return entry && entry.expiresAt > now() ? entry.payload : undefined
  }
  const removeExpired = () => {
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now()) entries.delete(key)
  }
  const findWhere = (model: string, name: 'uid' | 'userCode', value: string) => {
    for (const key of entries.keys()) {
      if (key.startsWith(`${model}:`) && live(key)?.[name] === value) return live(key)
    }
    return undefined
  }

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      removeExpired()
      entries.set(`${model}:${id}`, { payload, expiresAt: expiresIn ? now() + expiresIn * 1000 : Infinity })
    },
    find: async (id) => live(`${model}:${id}`),
    findByUid: async (uid) => findWhere(model, 'uid', uid),
    findByUserCode: async (userCode) => findWhere(model, 'userCode', userCode),
    async consume(id) {
      const payload = live(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(now() / 1000)
    },
    async destroy(id) {
      entries.delete(`${model}:${id}`)
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
    },
  })
}
