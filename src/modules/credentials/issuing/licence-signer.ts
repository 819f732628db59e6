import { defineJob } from '#kernel/jobs.ts'
import type { Call } from '#kernel/operations.ts'
import { Problem } from '#kernel/errors.ts'
import { Empty } from '#kernel/schemas.ts'
import { enrolKey, getRawSigner, type KeyOrder, type RawSigner } from '#modules/signatures'
import { errors } from '../errors.ts'

const NAME = [
  ['C', 'VN'],
  ['O', 'Bộ Công an'],
  ['OU', 'Cục Cảnh sát giao thông'],
] as const

const orders = {
  /** Document signer of ISO 18013-5: licences and the list of those that no longer hold. */
  licences: {
    owner: { kind: 'system', id: 'credentials/licence-signer' },
    subject: [...NAME, ['CN', 'Cấp giấy phép lái xe điện tử']],
    purpose: 'issue-mobile-licences',
  },
  /** Says to wallets who asks. */
  checks: {
    owner: { kind: 'system', id: 'credentials/licence-checker' },
    subject: [...NAME, ['CN', 'Kiểm tra giấy phép lái xe']],
    purpose: 'sign-documents',
  },
} as const satisfies Record<string, KeyOrder>

type SignerName = keyof typeof orders

/** Throws `issuer-not-ready` until the job below has enrolled the key. */
export async function getCredentialSigner(call: Pick<Call, 'tx' | 'now'>, name: SignerName): Promise<RawSigner> {
  const signer = await findCredentialSigner(call, name)
  if (!signer) throw errors.problem('issuer-not-ready')
  return signer
}

/**
 * Enrols what is missing or has expired, where the authority takes requests over HTTP: asked for at each start of a demonstration.
 * Elsewhere the operator enrols the two owners by hand.
 */
export const enrolCredentialSigners = defineJob({
  name: 'credentials/enrol-credential-signers',
  data: Empty,
  async run(call) {
    for (const [name, order] of Object.entries(orders)) {
      if (await findCredentialSigner(call, name as SignerName)) continue
      await enrolKey(call, order)
    }
  },
})

async function findCredentialSigner(call: Pick<Call, 'tx' | 'now'>, name: SignerName): Promise<RawSigner | undefined> {
  try {
    return await getRawSigner(call, orders[name].owner)
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return undefined
    throw error
  }
}
