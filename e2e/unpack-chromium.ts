import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

export type Chromium = { readonly program: string; readonly environment: Readonly<Record<string, string>> }

const REPOSITORY = path.resolve(import.meta.dirname, '..')

/** Chromium, its libraries and fonts out of the npm package, once for each version; nothing of the system is needed. */
export async function unpackChromium(): Promise<Chromium> {
  const packaged = packageFolder()
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8')) as { version: string }
  const folder = path.join(REPOSITORY, `node_modules/.cache/chromium-${version}`)
  if (!existsSync(folder)) await unpack(path.join(packaged, 'bin'), folder)
  return {
    program: path.join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: ['lib', 'al2023/lib', ''].map((part) => path.join(folder, part)).join(':'),
      FONTCONFIG_PATH: folder,
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      HOME: folder,
    },
  }
}

function packageFolder(): string {
  // The package hides its package.json behind `exports`.
  return path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
}

async function unpack(archives: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  await decompress(path.join(archives, 'chromium.br'), path.join(unfinished, 'chromium'))
  for (const name of ['al2023', 'fonts', 'swiftshader']) await untar(path.join(archives, `${name}.tar.br`), unfinished)
  writeFileSync(path.join(unfinished, 'fonts.conf'), fontsConfiguration(folder))
  try {
    renameSync(unfinished, folder)
  } catch {
    // Another test process was first.
    rmSync(unfinished, { recursive: true })
  }
}

async function untar(archive: string, folder: string): Promise<void> {
  const tar = path.join(folder, 'archive.tar')
  // Through a file: piped into tar, the end of the archive was lost now and then.
  await decompress(archive, tar)
  const { status, stderr } = spawnSync('tar', ['-xf', tar, '-C', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`tar: ${stderr}`)
  rmSync(tar)
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }))
}

/** Without a configuration Chromium falls over on a machine that has no fonts. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
}
