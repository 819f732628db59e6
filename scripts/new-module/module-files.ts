/** The text of each file of an empty module, in the shape of ARCHITECTURE.md section 3. */
export function moduleFiles(name: string): Readonly<Record<string, string>> {
  const camel = name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase())
  const pascal = camel.charAt(0).toUpperCase() + camel.slice(1)
  const schema = name.replaceAll('-', '_')
  return {
    'README.md': `# ${name}

Purpose in two sentences: what people can do with it, and under which law.

- Nouns: the words of GLOSSARY.md that it owns.
- States and events, and the modules it uses.
`,
    'module.ts': `import type { Module } from '#kernel/module.ts'
import { errors } from './errors.ts'
import { permissions } from './permissions.ts'

const ${camel}: Module = {
  name: '${name}',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  errors,
  operations: [],
}

export default ${camel}
`,
    'index.ts': `export { default as ${camel} } from './module.ts'
`,
    'permissions.ts': `import { definePermissions } from '#kernel/permissions.ts'

export const permissions = definePermissions('${name}', {})
`,
    'errors.ts': `import { defineErrors } from '#kernel/errors.ts'

export const errors = defineErrors('${name}', {})
`,
    'tables.ts': `export type ${pascal}Tables = Record<never, never>
`,
    [`migrations/0001-create-${name}.sql`]: `create schema ${schema};
comment on schema ${schema} is 'What it holds';
`,
  }
}
