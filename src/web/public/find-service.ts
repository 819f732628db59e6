import { kernelErrors } from '#kernel/errors.ts'
import { getProcedureOperation, listProceduresOperation } from '#modules/procedures'
import type { Visit } from '../http/index.ts'

export type ServicePage = Awaited<ReturnType<typeof getService>>

/** The catalogue page of the service that this address names, in force today or in the version asked for. */
export async function getService(visit: Visit, version?: number) {
  const lines = await visit.call(listProceduresOperation, {})
  const line = lines.find(({ slug }) => slug === visit.params['slug'])
  if (!line) throw kernelErrors.problem('not-found')
  return await visit.call(getProcedureOperation, { code: line.code, ...(version !== undefined && { version }) })
}
