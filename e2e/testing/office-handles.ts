import { contentOf } from './exchange.ts'
import { signedIn } from './sign-in.ts'
import type { Demo } from './start-demo.ts'

type Stage = { readonly by: string; readonly command: string; readonly more?: object }

const ACCEPT: Stage = { by: 'hn-tiep-nhan', command: 'accept-dossier' }

const TO_THE_RESULT: readonly Stage[] = [
  { by: 'hn-thu-ly', command: 'hand-over-dossier', more: { note: 'Đã tra cứu, đủ điều kiện.' } },
  { by: 'hn-doi-truong', command: 'hand-over-dossier' },
  { by: 'hn-lanh-dao', command: 'resolve-dossier' },
  { by: 'hn-van-thu', command: 'hand-over-dossier' },
  { by: 'hn-tiep-nhan', command: 'return-result', more: { method: 'post', receiver: 'Nguyễn Thị Ngọc Lan' } },
]

/** The desk in Hà Nội accepts what was submitted; how its own pages do that is told in the officers' journeys. */
export async function officeAccepts(demo: Demo, dossierId: string): Promise<void> {
  await act(demo, dossierId, ACCEPT)
}

/** Everybody at the office does their step, up to the result in its owner's hands. */
export async function officeResolves(demo: Demo, dossierId: string): Promise<void> {
  for (const stage of TO_THE_RESULT) await act(demo, dossierId, stage)
}

async function act(demo: Demo, dossierId: string, { by, command, more }: Stage): Promise<void> {
  const official = await signedIn(demo, by)
  const dossier = await official.query('dossiers/get-dossier', { dossierId })
  const { version } = contentOf<{ version: number }>(dossier)
  contentOf(await official.command(`dossiers/${command}`, { dossierId, version, ...more }))
}
