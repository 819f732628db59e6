import type { CredentialFormat } from '../credential-format.ts'
import { claimSetsFor, DOMESTIC_NAMESPACE, elementsFor, LICENCE_DOCTYPE, LICENCE_NAMESPACE } from '../elements.ts'

// ES256 in the registry of COSE.
const ES256 = -7

/** Mobile driving licence of ISO 18013-5. */
export const mdocFormat: CredentialFormat = {
  name: 'mso_mdoc',
  configurationId: LICENCE_DOCTYPE,
  configuration: () => ({
    format: 'mso_mdoc',
    doctype: LICENCE_DOCTYPE,
    cryptographic_binding_methods_supported: ['cose_key'],
    credential_signing_alg_values_supported: [ES256],
  }),
  // The library takes 10 MiB: only a process that issues or checks has it.
  issue: async (order) => (await import('./issue-mdoc.ts')).issueMdoc(order),
  query: (question) => ({
    id: 'mdl',
    format: 'mso_mdoc',
    meta: { doctype_value: LICENCE_DOCTYPE },
    claim_sets: claimSetsFor(question),
    claims: elementsFor(question).map((element) => ({
      id: element,
      path: [question.kind === 'may-drive' ? DOMESTIC_NAMESPACE : LICENCE_NAMESPACE, element],
      intent_to_retain: false,
    })),
  }),
  read: async (presented) => (await import('./read-mdoc.ts')).readMdoc(presented),
}
