import { describeApi } from '#kernel/http/openapi.ts'
import { modules } from '../../src/modules.ts'
import type { GeneratedFile } from './generated-file.ts'

/** `docs/openapi.json`: the same document that the server gives at `/api/docs`, so that a change of the API shows in a review. */
export async function generateOpenApi(): Promise<GeneratedFile> {
  return { file: 'docs/openapi.json', text: `${JSON.stringify(describeApi(modules), null, 2)}\n` }
}
