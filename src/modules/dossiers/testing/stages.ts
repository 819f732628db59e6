import type { Actor } from '#kernel/permissions.ts'
import { handOverDossier } from '../index.ts'
import { submitExchange } from './exchange.ts'
import type { Office } from './office.ts'
import { accept, examine, pay, resolve } from './process.ts'

export type Stage = { readonly dossierId: string; readonly version: number }

/** New dossiers of one citizen, each brought to where a test begins. */
export function stagesOf(office: Office, citizen: Actor) {
  const registered = async (): Promise<Stage> => stageOf(await submitExchange(office, citizen))
  const paid = async (): Promise<Stage> => stageOf(await pay(office, (await registered()).dossierId))
  const accepted = async (): Promise<Stage> => stageOf(await accept(office, await paid()))
  const examined = async (): Promise<Stage> => stageOf(await examine(office, await accepted()))
  const resolved = async (): Promise<Stage> => stageOf(await resolve(office, await examined()))
  const ready = async (): Promise<Stage> =>
    stageOf(await office.run(office.official('hn-van-thu'), handOverDossier, await resolved()))
  return { registered, paid, accepted, examined, resolved, ready }
}

/** What a command must be told of the dossier that a view shows. */
export function stageOf({ dossierId, version }: Stage): Stage {
  return { dossierId, version }
}
