import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fail, say } from './say.mjs'

const NEEDED = 26

/** The path of a Node 26 that runs here: the one from npm's platform package, else the machine's own. */
export function locateNode() {
  const packaged = packagedNode()
  if (packaged && runs(packaged)) return packaged
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath
  if (!packaged) {
    fail(
      `Chưa có gói Node ${NEEDED} cho ${process.platform}-${process.arch}: hãy cài Node ${NEEDED} trên máy rồi chạy lại.`,
      `There is no packaged Node ${NEEDED} for ${process.platform}-${process.arch}: install Node ${NEEDED} and try again.`,
    )
  }
  installLibatomic()
  if (runs(packaged)) return packaged
  fail(
    `Node ${NEEDED} chưa chạy được trên máy này; trên Debian, Ubuntu: sudo apt-get install libatomic1 rồi chạy lại.`,
    `Node ${NEEDED} does not run here yet; on Debian or Ubuntu: sudo apt-get install libatomic1, then try again.`,
  )
}

function packagedNode() {
  const windows = process.platform === 'win32'
  const name =
    process.platform === 'darwin'
      ? `node-bin-darwin-${process.arch}`
      : `node-${windows ? 'win' : process.platform}-${process.arch}`
  const file = path.resolve('node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (!existsSync(file)) return undefined
  // Some npm versions leave the file without its executable bit when scripts are switched off.
  if (!windows && !(statSync(file).mode & 0o100)) chmodSync(file, 0o755)
  return file
}

function runs(node) {
  return spawnSync(node, ['--version']).status === 0
}

/** The Linux binary of Node 26 needs libatomic.so.1 (45 KB), which a bare Debian lacks (nodejs/node#60790). */
function installLibatomic() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say('Đang cài libatomic1 mà Node 26 cần …', 'Installing libatomic1, which Node 26 needs …')
  spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends libatomic1'], {
    stdio: 'ignore',
  })
}
