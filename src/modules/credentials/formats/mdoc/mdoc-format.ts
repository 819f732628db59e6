import type { CredentialFormat } from '../credential-format.ts'
import { claimSetsFor, DOMESTIC_NAMESPACE, elementsFor, LICENCE_DOCTYPE, LICENCE_NAMESPACE } from '../elements.ts'
import { issueMdoc } from './issue-mdoc.ts'
import { readMdoc } from './read-mdoc.ts'

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
  issue: issueMdoc,
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
  read: readMdoc,
}
