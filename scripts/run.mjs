// Runs on the machine's own Node (20 or newer), so plain JavaScript: installs what the lock file names, then hands over
// to the Node 26 that came with it. Pre-hooks cannot do this: .npmrc switches scripts off, and with them the hooks.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './launcher/install-dependencies.mjs'
import { locateNode } from './launcher/locate-node.mjs'
import { fail } from './launcher/say.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Sen cần Node.js 20 trở lên để khởi động; máy này có ${process.version}.`,
    `Sen needs Node.js 20 or newer to start; this machine has ${process.version}.`,
  )
}
await installDependencies()
const node = locateNode()

const program = spawn(
  node,
  [
    '--import',
    './scripts/launcher/exit-with-parent.mjs',
    '--import',
    './scripts/tsx-hook.mjs',
    ...process.argv.slice(2),
  ],
  {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node'),
      SEN_LAUNCHED_AT: String(Math.round(performance.timeOrigin)),
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    },
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal))
program.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

// `kill` of npm ends npm and its shell but never reaches us; that we changed parents is all we see of it.
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && program.kill('SIGTERM'), 300).unref()
}
