import { kernelErrors, type ErrorCatalogue } from '#kernel/errors.ts'
import { modules } from '../../src/modules.ts'
import type { GeneratedFile } from './generated-file.ts'

/** `docs/errors.md`: every code that the API can answer with. */
export async function generateErrors(): Promise<GeneratedFile> {
  const catalogues = [kernelErrors, ...modules.map(({ errors }) => errors)]
  const text = `# Errors

Generated from the \`errors.ts\` of each module by \`npm run generate\`. The API answers with problem+json (RFC 9457); \`code\` never changes.

${catalogues.map(describe).join('\n')}`
  return { file: 'docs/errors.md', text }
}

function describe({ module, errors }: Pick<ErrorCatalogue, 'module' | 'errors'>): string {
  const rows = Object.entries(errors).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return `## ${module}

| code | HTTP | vi | en |
|---|---|---|---|
${rows.map(([code, { status, vi, en }]) => `| \`${module}/${code}\` | ${status} | ${vi} | ${en} |`).join('\n')}
`
}
