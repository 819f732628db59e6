import { Type } from 'typebox'
import { ShortText, Uuid, Version } from '#kernel/schemas.ts'

/** What every command on a dossier carries: which one, and the version its sender saw. */
export const SEEN = { dossierId: Uuid, version: Version }

export const Reason = Type.String({ minLength: 5, maxLength: 2000 })
export const Note = Type.Optional(Type.String({ maxLength: 2000 }))

/** What a command answers: where the dossier stands now. */
export const Moved = Type.Object({
  dossierId: Uuid,
  version: Version,
  state: Type.String(),
  code: Type.Union([ShortText, Type.Null()]),
})
