import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { openPdf } from '#standards/pades/pdf/open-pdf.ts'
import { readSignatures } from '#standards/pades/read/read-signatures.ts'
import { contentOf, obligationOf, payAtBank, submitExchange } from '../testing/exchange.ts'
import { officeAccepts } from '../testing/office-handles.ts'
import type { RunningProgram } from '../testing/running-program.ts'
import { signedIn } from '../testing/sign-in.ts'
import { startDemo, type Demo } from '../testing/start-demo.ts'
import { until } from '../testing/until.ts'

const PAPERS = 8
let demo: Demo
let platform: RunningProgram

before(async () => {
  demo = await startDemo()
  platform = demo.platform
})
after(async () => {
  await platform.stop()
  await demo.stop()
})

type Paper = { id: string; stage: string; content: string | null; logged: number }

const papers = () =>
  demo.query<Paper>(`select id, stage, content,
    (select count(*)::int from signatures.signature where document = 'paper:' || paper.id) as logged
    from dossiers.paper where form = '01' order by id`)

test('a platform killed in the middle of a list has every paper signed once by each, and loses none that was ordered', async () => {
  const citizen = await signedIn(demo, 'ngoc-lan')
  for (let n = 0; n < PAPERS; n++) await acceptOne(citizen)
  await until('the officer has signed all', async () =>
    (await papers()).every(({ stage }) => stage === 'awaiting-seal'),
  )
  const clerk = await signedIn(demo, 'hn-van-thu')
  const paperIds = (await papers()).map(({ id }) => id)
  contentOf(await clerk.command('dossiers/seal-papers', { paperIds }))
  await until('the first is sealed', async () => (await papers()).some(({ stage }) => stage === 'sealed'))
  assert.equal(await platform.end('SIGKILL'), 'SIGKILL')
  assert.ok(
    (await papers()).some(({ stage }) => stage !== 'sealed'),
    'it was killed in the middle',
  )
  platform = await demo.startPlatform()
  await until('all are sealed', async () => (await papers()).every(({ stage }) => stage === 'sealed'))

  for (const { content, logged } of await papers()) {
    assert.equal(logged, 2)
    const pdf = readFileSync(path.join(demo.state, 'files', content!.slice(0, 2), content!.slice(2, 4), content!))
    assert.equal(hash('sha256', pdf), content)
    assert.equal(readSignatures(openPdf(pdf)).length, 2)
  }
})

async function acceptOne(citizen: Awaited<ReturnType<typeof signedIn>>): Promise<void> {
  const dossierId = await submitExchange(citizen)
  await payAtBank(demo, citizen, await obligationOf(citizen, dossierId))
  await until('the payment is known', async () => {
    const dossier = await citizen.query('dossiers/get-dossier', { dossierId })
    return contentOf<{ payment: { status: string } }>(dossier).payment.status === 'paid'
  })
  await officeAccepts(demo, dossierId)
}
