import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { OperatorError } from '../operator-console.ts'

/** The one folder that holds everything a running copy keeps: cluster, keys, files, logs. */
export function stateFolder(): string {
  return path.resolve(process.env.SEN_STATE ?? '.sen')
}

/** Makes the folder, and refuses one that this user cannot use. */
export function openStateFolder(): string {
  const folder = stateFolder()
  try {
    mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 })
  } catch {
    throw unusable(folder)
  }
  const owner = statSync(folder).uid
  if (process.getuid && owner !== process.getuid()) throw unusable(folder)
  return folder
}

function unusable(folder: string): OperatorError {
  return new OperatorError(
    `Không dùng được thư mục ${folder} vì thuộc người dùng khác: hãy đặt SEN_STATE=<thư mục của bạn> rồi chạy lại.`,
    `The folder ${folder} belongs to another user: set SEN_STATE=<a folder of yours> and try again.`,
  )
}
