import { reportFailure, runProgram, say } from './operator-console.ts'
import { announce } from './start/announce.ts'
import { startDatabase } from './start/database.ts'
import { portsFrom, requireFreePorts } from './start/ports.ts'
import { platformProgram, standInsProgram } from './start/programs.ts'
import { seedWhenEmpty } from './start/seed.ts'
import { claimState } from './start/single-instance.ts'
import { openStateFolder } from './start/state-folder.ts'
import { untilStopped } from './start/stop-signal.ts'
import { supervise } from './start/supervise.ts'

const PATIENCE_AFTER_CRASH = 15_000

await runProgram(async () => {
  const launchedAt = Number(process.env.SEN_LAUNCHED_AT ?? Date.now())
  const ports = portsFrom(process.env.PORT)
  const state = openStateFolder()
  const instance = claimState(state, {
    vi: 'hãy dùng bản đó, hoặc mở bản thứ hai bằng SEN_STATE=.sen-2 PORT=8180 npm start.',
    en: 'use that copy, or open a second one with SEN_STATE=.sen-2 PORT=8180 npm start.',
  })
  const stopped = untilStopped()
  const opened: { stop: () => Promise<void> }[] = []
  try {
    const withStandIns = process.env.SEN_MODE !== 'production'
    const needed = withStandIns ? Object.values(ports) : [ports.platform]
    await requireFreePorts(needed, instance.afterCrash ? PATIENCE_AFTER_CRASH : 0)

    const database = await startDatabase(state, stopped.giveUp)
    opened.push(database)
    if (withStandIns) await seedWhenEmpty({ databaseUrl: database.url, state, ports })
    const settings = { state, ports, databaseUrl: database.url }
    const programs = withStandIns ? [standInsProgram(settings), platformProgram(settings)] : [platformProgram(settings)]
    const running = programs.map((program) => supervise(program, stopped.giveUp))
    opened.push(...running)
    await Promise.race([Promise.all(running.map(({ ready }) => ready)), stopped.promise])

    if (!stopped.isStopping()) {
      instance.announce(`http://127.0.0.1:${ports.platform}`)
      await announce({ ports, launchedAt, withStandIns })
    }
    await stopped.promise
  } catch (error) {
    reportFailure(error)
  } finally {
    if (opened.length > 0) say('Đang dừng …', 'Stopping …')
    for (const part of opened.reverse()) await part.stop()
    instance.end()
  }
})
process.exit()
