import { recordCash } from '#modules/payments'
import {
  acceptDossier,
  assignDossier,
  getDossier,
  handOverDossier,
  resolveDossier,
  type DossierView,
} from '../index.ts'
import type { Office } from './office.ts'

type Moved = { readonly dossierId: string; readonly version: number }

/** The dossier as the desk of Hà Nội sees it now. */
export async function look(office: Office, dossierId: string): Promise<DossierView> {
  return await office.run(office.official('hn-tiep-nhan'), getDossier, { dossierId })
}

/** The cashier takes the fee; the dossier hears of it through the outbox. */
export async function pay(office: Office, dossierId: string): Promise<Moved> {
  const { payment } = await look(office, dossierId)
  await office.run(office.official('hn-thu-quy'), recordCash, {
    obligationId: payment.obligationId!,
    amount: payment.amount,
  })
  await office.settle()
  return await look(office, dossierId)
}

export async function accept(office: Office, { dossierId, version }: Moved): Promise<Moved> {
  return await office.run(office.official('hn-tiep-nhan'), acceptDossier, { dossierId, version })
}

/** Takes a paid and accepted dossier through examination and review up to the leader. */
export async function examine(office: Office, { dossierId, version }: Moved): Promise<Moved> {
  const taken = await office.run(office.official('hn-thu-ly'), assignDossier, { dossierId, version })
  const examined = await office.run(office.official('hn-thu-ly'), handOverDossier, {
    dossierId,
    version: taken.version,
  })
  return await office.run(office.official('hn-doi-truong'), handOverDossier, { dossierId, version: examined.version })
}

export async function resolve(office: Office, { dossierId, version }: Moved): Promise<Moved> {
  return await office.run(office.official('hn-lanh-dao'), resolveDossier, { dossierId, version })
}
