import type { Submission } from './history.ts'

/** How the applicant wants the result; the form's field `delivery`, at the desk when it does not ask. */
export function deliveryOf(answers: Readonly<Record<string, unknown>>): Submission['delivery'] {
  const method = answers['delivery'] ?? answers['resultDelivery']
  const address = answers['deliveryAddress']
  const line = typeof address === 'object' && address !== null ? (address as { line?: unknown }).line : undefined
  return {
    method: method === 'post' || method === 'electronic' ? method : 'desk',
    address: typeof line === 'string' ? line : null,
  }
}
