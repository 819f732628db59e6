import { birthRegistrationV1 } from './catalogue/birth-registration/v1.ts'
import { certifiedCopyV1 } from './catalogue/certified-copy/v1.ts'
import { exchangeDrivingLicenceV1 } from './catalogue/exchange-driving-licence/v1.ts'
import { exchangeDrivingLicenceV2 } from './catalogue/exchange-driving-licence/v2.ts'
import { reissueDrivingLicenceV1 } from './catalogue/reissue-driving-licence/v1.ts'
import { reissueDrivingLicenceV2 } from './catalogue/reissue-driving-licence/v2.ts'
import type { ProcedureVersion } from './definition/procedure-version.ts'
import { lintCatalogue } from './linting/lint-catalogue.ts'

/** Every version that was ever published; none leaves this list, because dossiers hold on to theirs. */
export const publishedVersions: readonly ProcedureVersion[] = [
  exchangeDrivingLicenceV1,
  exchangeDrivingLicenceV2,
  reissueDrivingLicenceV1,
  reissueDrivingLicenceV2,
  birthRegistrationV1,
  certifiedCopyV1,
]

const problems = lintCatalogue(publishedVersions)
if (problems.length > 0) {
  throw new Error(
    ['Procedures with mistakes are not served:', ...problems.map(({ path, sentence }) => `${path}: ${sentence}`)].join(
      '\n',
    ),
  )
}
