import pg from 'pg'

/** A copy of the platform's database on the same server, which nothing works on but the peer; made while the platform stands still. */
export async function copyDatabase(url: string, name: string): Promise<string> {
  const copy = new URL(url)
  const [, original] = copy.pathname.split('/')
  copy.pathname = 'postgres'
  const admin = new pg.Client({ connectionString: copy.href })
  await admin.connect()
  try {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name} template ${original}`)
  } finally {
    await admin.end()
  }
  copy.pathname = name
  return copy.href
}
