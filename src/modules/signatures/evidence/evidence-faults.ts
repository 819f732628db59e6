import type { AuditFault } from '#kernel/verify-audit.ts'

export type EvidenceFaultKind =
  | AuditFault['kind']
  /** Entries that a signed root covers are not in the log any more. */
  | 'entries-cut'
  /** The log agrees with itself, but is not the one that was signed. */
  | 'log-differs-from-root'
  | 'root-statement-differs'
  | 'root-signature-broken'
  | 'root-of-other-signer'
  | 'root-time-stamp-not-good'
  | 'root-certificate-not-good'
  | 'root-missing'
  | 'root-replaced'
  | 'root-deleted'
  | 'witness-differs'
  | 'witness-line-missing'
  | 'witness-behind'
  | 'witness-unreadable'
  | 'witness-missing'

export type EvidenceFault = {
  readonly kind: EvidenceFaultKind
  /** Position of an entry; of a root, the number of entries that it covers; of an unreadable line, its number. */
  readonly at: number
  /** The first entry that the damage may begin at. */
  readonly since?: number
}
