import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runProgram, say } from './operator-console.ts'
import { homeOfNobody } from './postgres/server-account.ts'
import { findRunningServer, stopServer } from './postgres/running-server.ts'
import { claimState } from './start/single-instance.ts'
import { openStateFolder, stateFolder } from './start/state-folder.ts'

await runProgram(async () => {
  const state = stateFolder()
  if (!existsSync(state)) return say('Không có gì để xóa.', 'There is nothing to delete.')
  const instance = claimState(openStateFolder(), {
    vi: 'hãy dừng bằng Ctrl-C trước.',
    en: 'stop it with Ctrl-C first.',
  })
  for (const cluster of ['postgres', 'test-postgres']) await removeCluster(path.join(state, cluster))
  instance.end()
  rmSync(state, { recursive: true, force: true })
  say(`Đã xóa ${state}.`, `Deleted ${state}.`)
})

async function removeCluster(directory: string): Promise<void> {
  for (const home of [directory, homeOfNobody(directory)]) {
    const left = findRunningServer(path.join(home, 'data'))
    if (left) await stopServer(left.pid)
    rmSync(home, { recursive: true, force: true })
  }
}
