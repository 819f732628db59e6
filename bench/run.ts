import { rmSync } from 'node:fs'
import path from 'node:path'
import { launchBrowser } from '../e2e/browser.ts'
import { runProgram } from '../scripts/operator-console.ts'
import { removeCluster } from '../scripts/postgres/remove-cluster.ts'
import { startPostgres } from '../scripts/postgres/start-postgres.ts'
import { copyDatabase } from './database/peer-database.ts'
import { enterApplicants, enterDesk, type Applicant } from './load/applicants.ts'
import { beginDraft, prepareDrafts } from './load/drafts.ts'
import { openClient } from './load/http-client.ts'
import { measureMemory } from './measure/memory.ts'
import { weighPage } from './measure/page-weight.ts'
import { measureServicePage } from './measure/service-page.ts'
import { ARRIVALS, measureLatency, measureSubmissions, PER_ROUND, ROUNDS } from './measure/submissions.ts'
import { median, tableOf, type Measurement } from './measurement.ts'
import { reDateDossiers } from './re-date-dossiers.ts'
import { sealAuditEntries } from './seal-audit.ts'
import { signDocuments } from './sign-documents.ts'
import { signPdfs } from './sign-pdfs.ts'
import { signScan } from './sign-scan.ts'
import { signXml } from './sign-xml.ts'
import { describeMachine } from './system/machine.ts'
import { openOwnPlatform, type OwnPlatform } from './system/open-own-platform.ts'
import { memoryOf } from './system/process-figures.ts'
import { SERVICE_PAGE, startSystem, type Place, type System } from './system/start-system.ts'
import { verifyDocuments } from './verify-documents.ts'

const place: Place = { state: path.resolve('.sen/bench'), port: Number(process.env.PORT ?? 18_600) }
const cluster = path.join(place.state, 'postgres')

await runProgram(async () => {
  console.log(`${describeMachine()}\n`)
  await reset()
  const peerUrl = await prepareCountry()
  const measurements: Measurement[] = [
    reDateDossiers(),
    ...(await measureDocuments()),
    ...(await sealAuditEntries(place.state)),
    await measureStart(),
  ]
  const system = await startSystem(place)
  process.once('SIGINT', () => void system.stop().finally(() => process.exit(130)))
  try {
    measurements.push(...(await measureSystem(system, peerUrl)))
  } finally {
    await system.stop()
  }
  await reset()
  console.log(tableOf(measurements))
})
process.exit()

async function reset(): Promise<void> {
  await removeCluster(cluster)
  rmSync(place.state, { recursive: true, force: true })
}

/** The first start fills the demo country; the peer gets a copy of it before anybody works on it. */
async function prepareCountry(): Promise<string> {
  const first = await startSystem(place)
  console.log(`first start, with the demo country made: ${first.secondsToFirstPage.toFixed(1)} s`)
  await first.stop()
  const server = await startPostgres({ directory: cluster, durable: true })
  await copyDatabase(server.url, 'sen_peer')
  await server.stop()
  return 'sen_peer'
}

async function measureDocuments(): Promise<Measurement[]> {
  return [
    ...(await signDocuments()),
    ...(await signPdfs()),
    ...(await signXml()),
    ...(await verifyDocuments()),
    signScan(),
  ]
}

async function measureStart(): Promise<Measurement> {
  const seconds: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    const system = await startSystem(place)
    seconds.push(system.secondsToFirstPage)
    await system.stop()
  }
  return {
    name: 'second npm start to first page',
    ours: median(seconds),
    against: 3,
    kind: 'limit',
    unit: 's',
    note: `median of ${seconds.map((figure) => figure.toFixed(2)).join(', ')} s, database and stand-ins included`,
  }
}

async function measureSystem(system: System, peerName: string): Promise<Measurement[]> {
  const memory = await measureMemory(system.pid)
  const { url } = await startPostgres({ directory: cluster, durable: true })
  const own = await openOwnPlatform(url, place.state)
  const peer = await openOwnPlatform(Object.assign(new URL(url), { pathname: peerName }).href, place.state)
  const client = openClient(system.url, 200)
  try {
    await enterDesk(own.platform)
    const applicants = await enterApplicants(own.platform, 40)
    const weights = await weighPages(system, own, applicants[0]!)
    const page = await measureServicePage(client, system)
    const count = ROUNDS * PER_ROUND + ARRIVALS.perSecond * ARRIVALS.seconds
    const drafts = await prepareDrafts(own.platform, applicants, count)
    const target = { client, pid: system.pid, drafts }
    const submissions = await measureSubmissions(target, peer.platform)
    const latency = await measureLatency(target)
    const note = `${memory.note}; RSS after the load ${memoryOf(system.pid).rss.toFixed(0)} MiB`
    return [submissions, latency, page, ...weights, { ...memory, note }]
  } finally {
    client.close()
    await own.close()
    await peer.close()
  }
}

async function weighPages(system: System, own: OwnPlatform, applicant: Applicant): Promise<Measurement[]> {
  const { draftId } = await beginDraft(own.platform, applicant)
  const browser = await launchBrowser()
  try {
    const form = { address: `${system.url}/drafts/${draftId}`, cookie: applicant.cookie }
    return [
      await weighPage(browser, { name: 'weight of the service page', address: system.url + SERVICE_PAGE }),
      await weighPage(browser, { name: 'weight of a form page', ...form }),
    ]
  } finally {
    await browser.close()
  }
}
