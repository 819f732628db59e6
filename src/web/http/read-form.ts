import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { kernelErrors, Problem } from '#kernel/errors.ts'
import { formValuesOf, type FormValues } from './form-values.ts'
import type { Site } from './site.ts'
import { discard, receiveUpload, type FileRulesFor, type Upload } from './upload.ts'

export type PostedForm = {
  readonly values: FormValues
  readonly uploads: readonly Upload[]
  /** Why files were not taken; what was typed beside them is here all the same. */
  readonly refusedFiles: Problem | undefined
}

type Reading = {
  readonly rulesFor: FileRulesFor
  /** Called with what came before the first file; throwing refuses all files. */
  readonly beforeFiles: (values: FormValues) => void
}

/** Reads a posted form, urlencoded or multipart. Files go to the store as they arrive and never into memory. */
export async function readForm(site: Site, request: FastifyRequest, reading: Reading): Promise<PostedForm> {
  if (!request.isMultipart()) return { values: formValuesOf(request.body), uploads: [], refusedFiles: undefined }
  const values = new Map<string, string[]>()
  const uploads: Upload[] = []
  let refusedFiles: Problem | undefined
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string')
        values.set(part.fieldname, [...(values.get(part.fieldname) ?? []), part.value])
      continue
    }
    // An input left empty arrives as a file without a name.
    const isLeftEmpty = !part.filename
    if (isLeftEmpty || refusedFiles) {
      discard(part.file, request)
      continue
    }
    try {
      reading.beforeFiles(values)
      uploads.push(await receiveUpload(site, request, reading.rulesFor(part.fieldname), sentIn(part)))
    } catch (error) {
      discard(part.file, request)
      refusedFiles = refusalOf(error)
    }
  }
  return { values, uploads, refusedFiles }
}

function sentIn(part: { fieldname: string; filename: string; file: Readable }) {
  return { field: part.fieldname, name: part.filename, content: part.file }
}

function refusalOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  return kernelErrors.problem('temporarily-unavailable', { cause: error })
}
