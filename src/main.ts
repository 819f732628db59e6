import { systemClock } from '#kernel/clock.ts'
import { createServer } from '#kernel/http/server.ts'
import { enqueue } from '#kernel/jobs.ts'
import { createLog } from '#kernel/logging.ts'
import { kernelMigrations, migrate } from '#kernel/migrate.ts'
import { migrationFolders } from '#kernel/module.ts'
import { openPlatform } from '#kernel/platform.ts'
import { openSecret } from '#kernel/secrets.ts'
import { startBackground } from '#kernel/start-background.ts'
import { startJobs } from '#kernel/start-jobs.ts'
import { enrolCredentialSigners, registerCredentialProtocols } from '#modules/credentials'
import { connectPapers } from '#modules/dossiers'
import { createAuthenticate, readLanguage, registerSignIn } from '#modules/identity'
import { loadReferenceData } from '#modules/organisations'
import { loadFeeAccounts, registerPaymentNotices } from '#modules/payments'
import { registerDesktopSigning, registerFileVerification } from '#modules/signatures'
import { modules } from './modules.ts'
import { connectOutsideSystems, identitySettings } from './outside-systems.ts'
import { readConfig } from './read-config.ts'
import { registerWeb } from './web/web.ts'

const config = readConfig(process.env)

await migrate(config.DATABASE_URL, [kernelMigrations, ...migrationFolders(modules)])
const platform = openPlatform({
  databaseUrl: config.DATABASE_URL,
  connections: Number(config.DATABASE_CONNECTIONS),
  modules,
  clock: systemClock,
  fileFolder: `${config.SEN_STATE}/files`,
  log: createLog(config.LOG_LEVEL),
})
await loadReferenceData(platform.database)
await loadFeeAccounts(platform.database)
connectOutsideSystems(config)
connectPapers({ files: platform.files, publicUrl: config.PUBLIC_URL })

const identity = identitySettings(config)
const app = await createServer(platform, {
  publicUrl: config.PUBLIC_URL,
  authenticate: createAuthenticate(platform, identity),
  readLanguage,
  requestsPerMinute: Number(config.REQUESTS_PER_MINUTE),
})
registerSignIn(app, platform, identity)
registerPaymentNotices(app, platform, { bankUrl: config.BANK_URL })
registerFileVerification(app, platform)
registerDesktopSigning(app, platform)
registerCredentialProtocols(app, platform)
await registerWeb(app, platform, {
  publicUrl: config.PUBLIC_URL,
  secret: openSecret(config.SEN_STATE, 'pages'),
  identity,
  demo:
    config.SEN_MODE === 'demo'
      ? { standIns: config.SEN_STAND_INS, bankUrl: config.BANK_URL, walletUrl: config.SEN_WALLET }
      : undefined,
})

const jobs = await startJobs(platform, { databaseUrl: config.DATABASE_URL, work: true })
if (config.SEN_MODE === 'demo')
  await platform.database.transaction().execute((tx) => enqueue(tx, enrolCredentialSigners, {}))
const background = startBackground(platform, jobs)
await app.listen({ host: config.HOST, port: Number(config.PORT) })

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!isStopping) void stop()
  })
}

/** Requests in flight end, then the loops, then the jobs, then the database: nothing that is under way loses its ground. */
async function stop(): Promise<void> {
  isStopping = true
  await app.close()
  await background.stop()
  await jobs.stop()
  await platform.database.destroy()
}
