import { compactDecrypt, importJWK } from 'jose'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { errors } from '../errors.ts'
import { answerKeyOf } from './answer-key.ts'

export const ENCRYPTION = { alg: 'ECDH-ES', encs: ['A256GCM', 'A128GCM'] } as const

const Answer = Type.Object({
  state: Type.String(),
  vp_token: Type.Record(Type.String(), Type.Array(Type.String(), { maxItems: 4 })),
})

/** What a wallet encrypted to the key of the check (OpenID4VP 1.0 section 8.3). */
export async function openAnswer(checkId: string, jwe: string): Promise<Static<typeof Answer>> {
  try {
    const key = await importJWK(answerKeyOf(checkId).privateKey, ENCRYPTION.alg)
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: [ENCRYPTION.alg],
      contentEncryptionAlgorithms: [...ENCRYPTION.encs],
    })
    const answer: unknown = JSON.parse(Buffer.from(plaintext).toString())
    if (Value.Check(Answer, answer) && answer.state === checkId) return answer
  } catch {
    // Whatever is wrong with it, the wallet is told the same.
  }
  throw errors.problem('request-not-understood')
}
