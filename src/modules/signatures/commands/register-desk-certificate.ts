import type { Call } from '#kernel/operations.ts'
import type { CertifiedChain } from '../authority/request-certificate.ts'
import { keepCertifiedKey } from '../keys/keep-certified-key.ts'
import type { KeyOwner } from '../tables.ts'

/**
 * The owner signs with a device at their own desk from now on, whose certificate this is. That they hold its key shows when they sign:
 * nothing else is taken back from a signing session.
 */
export async function registerDeskCertificate(
  call: Call,
  { owner, ...certified }: CertifiedChain & { readonly owner: KeyOwner },
): Promise<string> {
  return await keepCertifiedKey(call, { owner, custody: 'desktop', reference: null, ...certified })
}
