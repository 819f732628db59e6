import { readdirSync, readFileSync } from 'node:fs'

/** Kernel ticks a second; Linux shows 100 to programs on every architecture that Node runs on. */
const TICKS = 100

/** The process that runs this script of ours with this port; Linux only, where a process can be looked at without tools. */
export function findProgram(script: string, port: number): number {
  const pid = readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .find((candidate) => isProgram(candidate, script, port))
  if (pid === undefined) throw new Error(`no process runs ${script} with PORT=${port}`)
  return pid
}

/** Seconds of processor time that all threads of the process have used. */
export function cpuSeconds(pid: number): number {
  // The name in parentheses may hold spaces; utime and stime are the 14th and 15th field of all.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

/** Mebibytes: RSS counts shared pages in full, PSS by the share of this process. */
export function memoryOf(pid: number): { readonly rss: number; readonly pss: number } {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const mebibytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]) / 1024
  return { rss: mebibytes('Rss'), pss: mebibytes('Pss') }
}

function isProgram(pid: number, script: string, port: number): boolean {
  try {
    const isScript = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(script)
    return isScript && readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`PORT=${port}`)
  } catch {
    return false
  }
}
