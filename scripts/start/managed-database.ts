import pg from 'pg'
import { OperatorError } from '../operator-console.ts'

const OLDEST = 15

/** Checks the server that DATABASE_URL names; returns its version. */
export async function checkManagedDatabase(url: string): Promise<string> {
  const client = connectable(url)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    const version = rows[0]!.server_version
    if (Number.parseInt(version, 10) < OLDEST) {
      throw new OperatorError(
        `Sen cần PostgreSQL ${OLDEST} trở lên; DATABASE_URL trỏ tới bản ${version}.`,
        `Sen needs PostgreSQL ${OLDEST} or newer; DATABASE_URL leads to version ${version}.`,
      )
    }
    return version
  } catch (error) {
    throw error instanceof OperatorError ? error : unreachable(url, error as NodeJS.ErrnoException)
  } finally {
    await client.end().catch(() => {})
  }
}

function connectable(url: string): pg.Client {
  if (/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  }
  throw new OperatorError(
    'DATABASE_URL không đúng dạng postgres://người-dùng:mật-khẩu@máy:cổng/tên-cơ-sở-dữ-liệu.',
    'DATABASE_URL is not of the form postgres://user:password@host:port/database.',
  )
}

function unreachable(url: string, error: NodeJS.ErrnoException): OperatorError {
  // Only host and database: the address carries a password.
  const { host, pathname } = URL.parse(url) ?? { host: '?', pathname: '' }
  return new OperatorError(
    `Không kết nối được PostgreSQL ở ${host}${pathname} (${error.code ?? error.message}): hãy kiểm tra DATABASE_URL và máy chủ.`,
    `PostgreSQL at ${host}${pathname} cannot be reached (${error.code ?? error.message}): check DATABASE_URL and the server.`,
  )
}
