export type EvidenceSettings = {
  /** Address of the platform: stands in every signed root, so that two copies are not mixed up. */
  readonly platform: string
  /** File beside the database that every signed root is appended to. */
  readonly witnessFile: string
}

let evidence: EvidenceSettings | undefined

/** Roots of the audit log are signed from now on; the composition says it after `connectSigning`. */
export function connectEvidence(settings: EvidenceSettings): void {
  evidence = settings
}

/** Undefined where nothing is signed. */
export function findEvidenceSettings(): EvidenceSettings | undefined {
  return evidence
}
