import path from 'node:path'
import { OperatorError, say } from '../operator-console.ts'
import { showProgress } from '../progress.ts'
import { startPostgres, type Postgres } from '../postgres/start-postgres.ts'
import { checkManagedDatabase } from './managed-database.ts'

export type RunningDatabase = { readonly url: string; readonly stop: () => Promise<void> }

/** The server of DATABASE_URL, or the embedded one, which is started again when somebody kills it. */
export async function startDatabase(state: string, giveUp: (error: OperatorError) => void): Promise<RunningDatabase> {
  const managed = process.env.DATABASE_URL
  if (managed) {
    const progress = showProgress('Cơ sở dữ liệu · database')
    progress.done(`PostgreSQL ${await checkManagedDatabase(managed)}, DATABASE_URL`)
    return { url: managed, stop: async () => {} }
  }
  if (process.env.SEN_MODE === 'production') {
    throw new OperatorError(
      'Chế độ production cần một PostgreSQL do bạn quản lý: hãy đặt DATABASE_URL.',
      'Production needs a PostgreSQL that you run: set DATABASE_URL.',
    )
  }
  return startEmbedded(path.join(state, 'postgres'), giveUp)
}

async function startEmbedded(directory: string, giveUp: (error: OperatorError) => void): Promise<RunningDatabase> {
  const progress = showProgress('Cơ sở dữ liệu · database')
  const first = await start({ directory, durable: true })
  progress.done(`PostgreSQL 18, ${first.reused ? 'dùng lại · reused, ' : ''}127.0.0.1:${first.port}`)
  let current = Promise.resolve(first)
  const revive = () => {
    say('Cơ sở dữ liệu dừng bất ngờ; đang khởi động lại …', 'The database ended unexpectedly; starting it again …')
    // The same port, so that the platform's address of it stays true.
    current = start({ directory, durable: true, port: first.port })
    current.then((server) => {
      server.onDeath(revive)
      say('Cơ sở dữ liệu đã chạy lại, không mất dữ liệu đã ghi.', 'The database runs again; nothing written was lost.')
    }, giveUp)
  }
  first.onDeath(revive)
  // A stop in the middle of a restart waits for it: else the new server would be nobody's.
  return { url: first.url, stop: async () => (await current.catch(() => undefined))?.stop() }
}

async function start(options: Parameters<typeof startPostgres>[0]): Promise<Postgres> {
  try {
    return await startPostgres(options)
  } catch (error) {
    const reason = (error as Error).message
    throw new OperatorError(
      `PostgreSQL nhúng không khởi động được (${reason}): hãy đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`,
      `The embedded PostgreSQL did not start (${reason}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}
