import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fail, say } from './say.mjs'

/** Runs `npm ci` unless node_modules already holds what package-lock.json names. */
export async function installDependencies() {
  if (isInstalled()) return
  say(
    'Đang cài các gói mà package-lock.json ghi (lần đầu hoặc sau khi đổi gói) …',
    'Installing the packages named in package-lock.json (first run, or they changed) …',
  )
  const started = Date.now()
  const { code, output } = await runNpm(
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    started,
  )
  if (code !== 0) explainFailure(output)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  say(`Đã cài xong sau ${seconds} giây.`, `Installed in ${seconds} s.`)
}

/** Compares with npm's own record of node_modules, so an `npm ci` run by hand counts too. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages('node_modules/.package-lock.json')
  if (!wanted)
    fail('Thiếu package-lock.json: hãy tải lại mã nguồn.', 'package-lock.json is missing: clone the source again.')
  if (!present) return false
  const directlyOptional = new Set(Object.keys(wanted[''].optionalDependencies ?? {}))
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    // A platform package of a tool may be absent from a registry; only those the platform itself names must be there.
    const mayBeAbsent = entry.optional && !directlyOptional.has(place.slice('node_modules/'.length))
    const found = present[place]
    if (!found) return mayBeAbsent || !fitsThisMachine(entry)
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function fitsThisMachine(entry) {
  return (!entry.os || entry.os.includes(process.platform)) && (!entry.cpu || entry.cpu.includes(process.arch))
}

function runNpm(args, started) {
  return new Promise((resolve) => {
    const npm = spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let output = ''
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk))
    const stopClock = showElapsed(started)
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => {
        npm.kill(signal)
        process.exit(130)
      })
    }
    npm.on('error', (error) => (output += error.code))
    npm.on('close', (code) => {
      stopClock()
      resolve({ code, output })
    })
  })
}

function showElapsed(started) {
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const terminal = process.stdout.isTTY
  const tick = terminal
    ? () => process.stdout.write(`\r  … ${seconds()} s `)
    : () => process.stdout.write(`  … ${seconds()} s\n`)
  const timer = setInterval(tick, terminal ? 1000 : 5000)
  return () => {
    clearInterval(timer)
    if (terminal) process.stdout.write('\r\u001B[K')
  }
}

function explainFailure(output) {
  if (output.includes('ENOENT') && !output.includes('npm error')) {
    fail(
      'Không tìm thấy npm: hãy cài npm 10 trở lên rồi chạy lại.',
      'npm was not found: install npm 10 or newer and try again.',
    )
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|CERT_/.test(output)) {
    fail(
      'Không tải được gói vì không tới được kho npm: hãy kiểm tra mạng hoặc proxy rồi chạy lại.',
      'The npm registry cannot be reached: check the network or the proxy and try again.',
    )
  }
  if (output.includes('ENOSPC')) {
    fail('Ổ đĩa đã đầy: cần khoảng 1 GB trống rồi chạy lại.', 'The disk is full: free about 1 GB and try again.')
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    fail(
      'Không ghi được vào node_modules: hãy chạy bằng người dùng sở hữu thư mục này.',
      'node_modules cannot be written: run as the user who owns this folder.',
    )
  }
  if (output.includes('EUSAGE')) {
    fail(
      'package-lock.json không khớp package.json: người đổi gói cần chạy npm run lock:complete.',
      'package-lock.json does not match package.json: whoever changed it has to run npm run lock:complete.',
    )
  }
  const reasons = output.split('\n').filter((line) => line.startsWith('npm error') && !line.includes('complete log'))
  fail(
    `npm ci không thành công: ${reasons.slice(0, 3).join(' ')}`,
    'npm ci failed for the reason above; delete node_modules and try again.',
  )
}
