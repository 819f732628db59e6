import { setTimeout as pause } from 'node:timers/promises'
import { algorithms } from '#standards/certificates/object-identifiers.ts'
import { errors } from '../../errors.ts'
import { askProvider, theProvider } from './ask-provider.ts'
import type { ProviderAnswer } from './post-to-provider.ts'

const BETWEEN_QUESTIONS = 1_000
const MINUTE = 60_000

/**
 * Signature activation data for one SHA-256 digest (CSC 11.6, SCAL 2: the service binds it to the digest). Where the owner has to
 * approve on a telephone, the service is asked again and again (11.7) until the patience ends: `remote-signing-refused`.
 */
export async function authoriseHash(credentialId: string, digest: string): Promise<string> {
  const { approvalPatience = MINUTE } = theProvider()
  const giveUp = performance.now() + approvalPatience
  let answer = await askProvider('credentials/authorize', {
    credentialID: credentialId,
    numSignatures: 1,
    hashes: [digest],
    hashAlgorithmOID: algorithms.sha256,
  })
  while (answer.status === 202) {
    if (performance.now() > giveUp) throw errors.problem('remote-signing-refused', { cause: new Error('no approval') })
    await pause(Math.min(BETWEEN_QUESTIONS, approvalPatience / 10))
    answer = await askProvider('credentials/authorizeCheck', { handle: answer.body['handle'] })
  }
  return activationDataIn(answer)
}

function activationDataIn({ body }: ProviderAnswer): string {
  const { SAD: activationData } = body
  if (typeof activationData === 'string') return activationData
  throw errors.problem('remote-signing-unavailable', { cause: new TypeError('no SAD in the answer') })
}
