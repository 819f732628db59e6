import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateErrors } from './generate/errors.ts'
import type { GeneratedFile } from './generate/generated-file.ts'
import { generateModulePicture } from './generate/module-picture.ts'
import { generateOpenApi } from './generate/openapi.ts'
import { runProgram } from './operator-console.ts'

const GENERATORS: readonly (() => Promise<GeneratedFile>)[] = [generateErrors, generateOpenApi, generateModulePicture]

await runProgram(async () => {
  const onlyCheck = process.argv.includes('--check')
  for (const generate of GENERATORS) {
    const { file, text } = await generate()
    if (currentText(file) === text) continue
    if (onlyCheck) {
      console.error(`${file} is not current: run npm run generate`)
      process.exitCode = 1
    } else {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
      console.log(`${file} written`)
    }
  }
})

function currentText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
