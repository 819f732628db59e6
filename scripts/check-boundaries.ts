import { importsOf, resolveImport } from './source/imports-of.ts'
import { repositoryFiles } from './source/repository-files.ts'
import { moduleOf } from './check/floors.ts'
import { checkImport } from './check/imports.ts'
import { checkManifests, readManifests } from './check/manifests.ts'
import { checkPortability } from './check/portability.ts'
import { checkShapes, medianLength } from './check/shapes.ts'

const files = repositoryFiles()
const modules = [...new Set(files.map(moduleOf).filter((name) => name !== undefined))]
const manifests = readManifests(modules)
const problems = [
  ...files.filter((file) => /^(src|stand-ins)\/.*\.tsx?$/.test(file)).flatMap(checkImportsOf),
  ...checkManifests(manifests),
  ...checkShapes(files),
  ...checkPortability(files),
]
for (const problem of new Set(problems)) console.error(problem)
console.log(`${files.length} files, median ${medianLength(files)} lines`)
process.exitCode = problems.length > 0 ? 1 : 0

function checkImportsOf(file: string): string[] {
  return importsOf(file).flatMap((specifier) => {
    const target = resolveImport(file, specifier)
    const problem = target && checkImport({ file, specifier, target }, manifests)
    return problem ? [`${file}: ${problem} (${specifier})`] : []
  })
}
