// npm leaves an optional platform package out of the lock file when the registry at hand lacks that version, and then
// `npm ci` refuses the lock everywhere. This adds the missing entries; they are never fetched on another platform.
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'aix', 'sunos', 'netbsd', 'openbsd']
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', 'arm']

const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const added = []
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(place, name)) continue
    if (!/^\d/.test(version)) {
      console.warn(`${name}: "${version}" is not an exact version; pin it first`)
      continue
    }
    added.push([`node_modules/${name}`, platformEntry(name, version, entry)])
  }
}
const entries = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'))
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`)
console.log(`${added.length} platform entries added to ${FILE}`)

/** Looks where Node would: beside the package that asks, then in each folder above. */
function isLocked(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder && `${folder}/`}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/** The shape npm itself writes; the platform is in the package's name. */
function platformEntry(name, version, parent) {
  const words = name.split(/[/-]/)
  const processor = PROCESSORS.find((word) => words.includes(word)) ?? (words.includes('wasi') ? 'wasm32' : undefined)
  const windows = words.includes('windows') || words.includes('win')
  const system = SYSTEMS.find((word) => words.includes(word)) ?? (windows ? 'win32' : undefined)
  const library = words.includes('musl') ? 'musl' : system === 'linux' && words.includes('gnu') ? 'glibc' : undefined
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(parent.dev && { dev: true }),
    ...(library && { libc: [library] }),
    optional: true,
    ...(system && { os: [system] }),
  }
}
