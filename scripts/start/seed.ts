import { spawn } from 'node:child_process'
import path from 'node:path'
import pg from 'pg'
import { OperatorError } from '../operator-console.ts'
import type { Ports } from './ports.ts'

type Demo = { readonly databaseUrl: string; readonly state: string; readonly ports: Ports }

/** Fills an empty database in a process of its own: a start with a filled one must not wait for the modules to load. */
export async function seedWhenEmpty({ databaseUrl, state, ports }: Demo): Promise<void> {
  if (await isFilled(databaseUrl)) return
  const seed = spawn(process.execPath, [...process.execArgv, path.resolve(import.meta.dirname, '../seed.ts')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SEN_STATE: state,
      CERTIFICATES_PORT: String(ports.certificates),
      PUBLIC_URL: process.env.PUBLIC_URL ?? `http://127.0.0.1:${ports.platform}`,
    },
  })
  const code = await new Promise<number | null>((resolve) => seed.once('exit', resolve))
  if (code !== 0)
    throw new OperatorError(
      'Chưa tạo xong dữ liệu mẫu: npm run reset rồi npm start.',
      'The sample data is not complete: npm run reset, then npm start.',
    )
}

async function isFilled(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ exists: boolean }>(
      `select to_regclass('dossiers.dossier') is not null as exists`,
    )
    if (!rows[0]?.exists) return false
    const people = await client.query<{ filled: boolean }>('select exists (select from registries.person) as filled')
    return people.rows[0]?.filled ?? false
  } finally {
    await client.end()
  }
}
