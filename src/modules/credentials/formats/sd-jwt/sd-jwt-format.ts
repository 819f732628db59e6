import type { CredentialFormat } from '../credential-format.ts'
import { claimSetsFor, elementsFor } from '../elements.ts'
import { issueSdJwt } from './issue-sd-jwt.ts'
import { licenceType } from './licence-type.ts'
import { readSdJwt } from './read-sd-jwt.ts'

export const sdJwtFormat: CredentialFormat = {
  name: 'dc+sd-jwt',
  configurationId: 'driving-licence-sd-jwt',
  configuration: () => ({
    format: 'dc+sd-jwt',
    vct: licenceType(),
    cryptographic_binding_methods_supported: ['jwk'],
    credential_signing_alg_values_supported: ['ES256'],
  }),
  issue: issueSdJwt,
  query: (question) => ({
    id: 'sd-jwt',
    format: 'dc+sd-jwt',
    meta: { vct_values: [licenceType()] },
    claim_sets: claimSetsFor(question),
    claims: elementsFor(question).map((element) => ({ id: element, path: [element] })),
  }),
  read: readSdJwt,
}
