import type { DossierView } from '#modules/dossiers'
import { findRules, getProcedureVersion, uploadWayOf, type Part, type UploadWay } from '#modules/procedures'
import type { FileRulesFor } from '../../../http/index.ts'

export type UploadPart = Pick<Part, 'code' | 'name'> & { readonly rules: UploadWay }

/** The parts of this dossier that are files. */
export function uploadPartsOf({ procedure }: Pick<DossierView, 'procedure'>): readonly UploadPart[] {
  const version = getProcedureVersion(procedure.code, procedure.version)
  return (findRules(version, procedure.case)?.parts ?? []).flatMap((part) => {
    const rules = uploadWayOf(part)
    return rules ? [{ code: part.code, name: part.name, rules }] : []
  })
}

export function fileRulesOf(dossier: Pick<DossierView, 'procedure'>): FileRulesFor {
  const parts = uploadPartsOf(dossier)
  return (field) => {
    const rules = parts.find(({ code }) => code === field)?.rules
    return rules && { maximumBytes: rules.maximumMegabytes * 1024 * 1024, accepted: rules.mediaTypes }
  }
}
