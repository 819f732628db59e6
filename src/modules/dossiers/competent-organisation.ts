import { vietnamDate } from '#law/vietnamese-dates.ts'
import type { Call } from '#kernel/operations.ts'
import { listOrganisations, type Organisation } from '#modules/organisations'
import type { ProcedureVersion } from '#modules/procedures'
import type { Draft } from './draft-store.ts'
import { errors } from './errors.ts'
import { personOnce } from './registers-once.ts'

const KINDS: Readonly<Record<ProcedureVersion['agency']['kind'], Organisation['kind']>> = {
  'traffic-police': 'police',
  'commune-committee': 'commune-committee',
  'certifying-body': 'commune-committee',
}

/** The organisation that decides: at the desk its own where it is of the kind, else the one of the person's residence. */
export async function competentOrganisationOf(call: Call, version: ProcedureVersion, draft: Draft): Promise<string> {
  const connected = await listOrganisations(call.tx, { asOf: vietnamDate(call.now), kind: KINDS[version.agency.kind] })
  const atDesk = connected.find(({ code }) => code === draft.organisation)
  if (atDesk) return atDesk.code
  const { currentResidence } = await personOnce(call, draft.person_id, { reference: draft.id })
  const place =
    version.agency.chosenBy === 'residence-province' ? currentResidence.provinceCode : currentResidence.communeCode
  // The bureau, not the provincial police above it: the deepest organisation of the kind in the place.
  const [competent] = connected
    .filter((candidate) => candidate.territorial_unit_code === place)
    .toSorted((a, b) => b.level - a.level)
  if (!competent) throw errors.problem('organisation-not-connected')
  return competent.code
}

/** Where its dossiers are received and returned: its service centre where it has one, else the organisation itself. */
export async function receivingPointOf(call: Call, competentOrganisation: string): Promise<string> {
  const [centre] = await listOrganisations(call.tx, {
    asOf: vietnamDate(call.now),
    kind: 'service-centre',
    parentCode: competentOrganisation,
  })
  return centre?.code ?? competentOrganisation
}
