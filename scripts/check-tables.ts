import { testDatabase } from '#kernel/testing/database.ts'
import { compileAssertions } from './check/compile-assertions.ts'
import { listColumns, type Column } from './check/list-columns.ts'
import { assertionsFor } from './check/table-assertions.ts'
import { repositoryFiles } from './source/repository-files.ts'
import { startTestServer } from './testing/test-server.ts'

// tables.ts is written by hand, because a column often has a domain type that the database cannot know (a closed list, a JSON
// document). The compiler proves here that each fits the migrated database: names, null, defaults, base types.
const modules = repositoryFiles()
  .map((file) => /^src\/modules\/([^/]+)\/tables\.ts$/.exec(file)?.[1])
  .filter((name) => name !== undefined)
const columns = await columnsOfModules()
const problems = compileAssertions(assertionsFor(modules, columns))
for (const problem of problems) console.error(problem)
console.log(`${columns.length} columns of ${modules.length} modules`)
process.exit(problems.length > 0 ? 1 : 0)

/** On a server of this run alone: a check must leave no process behind. */
async function columnsOfModules(): Promise<Column[]> {
  const server = await startTestServer()
  try {
    process.env.SEN_TEST_POSTGRES = server.url
    const database = await testDatabase()
    return await listColumns(database.url, modules).finally(database.drop)
  } finally {
    await server.stop()
  }
}
