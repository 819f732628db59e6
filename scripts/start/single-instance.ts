import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { OperatorError } from '../operator-console.ts'
import { tryLockFile } from '../postgres/file-lock.ts'

export type Sentence = { readonly vi: string; readonly en: string }

export type Instance = {
  /** The last copy was killed: its children may need a moment to leave their ports. */
  readonly afterCrash: boolean
  readonly announce: (address: string) => void
  readonly end: () => void
}

/** Claims the state folder for this process, or says where the other copy runs and what to do about it. */
export function claimState(folder: string, wayOut: Sentence): Instance {
  const note = path.join(folder, 'instance.json')
  const lock = tryLockFile(path.join(folder, 'instance.lock'))
  const last = readNote(note)
  if (!lock) throw runningAlready(last, wayOut)
  const write = (address: string) => writeFileSync(note, JSON.stringify({ pid: process.pid, address }))
  write('')
  return {
    afterCrash: last !== undefined,
    announce: write,
    end: () => {
      rmSync(note, { force: true })
      lock.release()
    },
  }
}

function runningAlready(other: Note | undefined, wayOut: Sentence): OperatorError {
  const where = other?.address ? `${other.address}, ` : ''
  const which = other ? ` (${where}PID ${other.pid})` : ''
  return new OperatorError(`Sen đang chạy${which}: ${wayOut.vi}`, `Sen is running${which}: ${wayOut.en}`)
}

type Note = { readonly pid: number; readonly address: string }

function readNote(file: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note
  } catch {
    return undefined
  }
}
