import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runProgram, say } from './operator-console.ts'
import { removeCluster } from './postgres/remove-cluster.ts'
import { claimState } from './start/single-instance.ts'
import { openStateFolder, stateFolder } from './start/state-folder.ts'
import { removeAbandonedRuns } from './testing/test-server.ts'

await runProgram(async () => {
  const state = stateFolder()
  if (!existsSync(state)) return say('Không có gì để xóa.', 'There is nothing to delete.')
  const instance = claimState(openStateFolder(), {
    vi: 'hãy dừng bằng Ctrl-C trước.',
    en: 'stop it with Ctrl-C first.',
  })
  for (const cluster of ['postgres', 'test-postgres']) await removeCluster(path.join(state, cluster))
  await removeAbandonedRuns(path.join(state, 'test-runs'))
  instance.end()
  rmSync(state, { recursive: true, force: true })
  say(`Đã xóa ${state}.`, `Deleted ${state}.`)
})
