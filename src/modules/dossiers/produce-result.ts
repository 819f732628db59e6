import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { Call } from '#kernel/operations.ts'
import { getProcedureVersion } from '#modules/procedures'
import { issueDrivingLicence } from '#modules/registries'
import type { Dossier, Result } from './history.ts'
import { drawNumber } from './store.ts'

/** Which entry of which register a procedure's result is. */
const LICENCE_KINDS: Readonly<Record<string, 'exchange' | 'reissue'>> = {
  '3.000347': 'exchange',
  '3.000348': 'reissue',
}

/** Brings about what was applied for: for a licence the entry in the register, for all others a numbered paper. */
export async function produceResult(call: Call, dossier: Dossier): Promise<Result> {
  const { code, version } = dossier.procedure
  const [promised] = getProcedureVersion(code, version).results
  const name = promised?.name.vi ?? ''
  const kind = LICENCE_KINDS[code]
  if (kind === undefined)
    return { code: promised?.code ?? code, name, number: await numberOf(call, dossier), reference: null }
  const { licenceId, serial } = await issueDrivingLicence(call, {
    personId: dossier.subject.personId,
    kind,
    dossierCode: dossier.code!,
    issuedBy: dossier.competentOrganisation,
    // A licence that ended while the office worked on it was valid when its holder applied.
    receivedOn: vietnamDate(Temporal.Instant.from(dossier.acceptedAt!)),
  })
  return { code: promised?.code ?? code, name, number: serial, reference: licenceId }
}

async function numberOf(call: Call, { competentOrganisation }: Dossier): Promise<string> {
  const { year } = vietnamDate(call.now)
  return `${await drawNumber(call.tx, competentOrganisation, `result/${year}`)}/${year}`
}
