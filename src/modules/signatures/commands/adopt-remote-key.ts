import type { Call } from '#kernel/operations.ts'
import { keepCertifiedKey } from '../keys/keep-certified-key.ts'
import { readRemoteCredential } from '../signers/remote/remote-credential.ts'
import type { KeyOwner } from '../tables.ts'

/** The owner signs with a credential of the remote service from now on. Asks the service over HTTP: call it from a job. */
export async function adoptRemoteKey(
  call: Call,
  { owner, credentialId }: { readonly owner: KeyOwner; readonly credentialId: string },
): Promise<string> {
  const credential = await readRemoteCredential(credentialId)
  return await keepCertifiedKey(call, { owner, custody: 'remote', reference: credentialId, ...credential })
}
