import type { Call } from '#kernel/operations.ts'
import { formatIsoDate, vietnamDate } from '#law/vietnamese-dates.ts'
import { getOrganisation } from '#modules/organisations'
import { drivingLicencesOf, personSnapshot } from '#modules/registries'
import { findLicenceClass } from '#standards/licence-class/licence-classes.ts'
import type { FormFacts } from '../forms/form-facts.ts'
import type { LicenceRecordFacts } from '../forms/result-licence-record.ts'
import type { Dossier } from '../history.ts'
import { issueDossierPaper } from './issue-dossier-paper.ts'
import { requestOnForm } from './issue-paper.ts'
import { leaderSignatory } from './signatory.ts'

/** The electronic result of a dossier on a driving licence: what the register holds now. Other procedures have none yet. */
export async function issueResult(call: Call, dossier: Dossier): Promise<void> {
  if (dossier.result?.reference === null || dossier.result === null) return
  const issuer = dossier.competentOrganisation
  const { signer, standingIn } = await leaderSignatory(call, issuer)
  const facts = { ...(await licenceRecordOf(call, dossier)), signer }
  await issueDossierPaper(call, dossier, { form: 'result', issuer, facts: () => facts, standingIn })
}

async function licenceRecordOf(
  call: Call,
  dossier: Dossier,
): Promise<Omit<LicenceRecordFacts, keyof FormFacts | 'signer'>> {
  const purpose = { reference: dossier.code! }
  const today = vietnamDate(call.now)
  const holder = await personSnapshot(call, dossier.subject.personId, purpose)
  const licence = (await drivingLicencesOf(call, dossier.subject.personId, purpose))[0]!
  const [card, replaced] = licence.cards
  const issuedBy = await getOrganisation(call.tx, { code: dossier.competentOrganisation, asOf: today })
  return {
    dossierCode: dossier.code!,
    request: requestOnForm(dossier),
    holder: {
      name: holder.fullName,
      birthDate: readable(holder.birthDate),
      nationality: holder.nationality === 'VNM' ? 'Việt Nam' : holder.nationality,
      personalId: holder.personalId,
      residence: holder.currentResidence.text,
    },
    licence: { number: licence.managementNumber, issuedBy: issuedBy.name, issuedOn: readable(card!.issuedOn) },
    ...(replaced && { replaces: `số seri ${replaced.serial}, cấp ngày ${readable(replaced.issuedOn)}` }),
    classes: licence.classes.map((row) => ({
      code: row.class,
      description: findLicenceClass(row.class, today)?.description.vi ?? '',
      passedOn: readable(row.passedOn),
      validFrom: readable(row.issuedOn),
      validTo: row.expiresOn === null ? 'Không thời hạn' : readable(row.expiresOn),
    })),
  }
}

/** A partial date (a year, a month of a year) is already readable. */
function readable(date: string): string {
  return date.length === 10 ? formatIsoDate(date) : date
}
