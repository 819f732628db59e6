import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RevocationReason } from '#standards/crl/revocation-reasons.ts'
import type { AuthorityName } from './hierarchy.ts'

export interface IssuedCertificate {
  readonly authority: AuthorityName
  readonly serialNumber: string
  readonly pem: string
}

export interface RevokedCertificate {
  readonly authority: AuthorityName
  readonly serialNumber: string
  readonly revokedAt: string
  readonly reason: RevocationReason
}

export interface CertificateBook {
  noteIssued(certificate: IssuedCertificate): void
  noteRevoked(revocation: RevokedCertificate): void
  findIssued(authority: AuthorityName, serialNumber: string): IssuedCertificate | undefined
  findRevoked(authority: AuthorityName, serialNumber: string): RevokedCertificate | undefined
  /** Newest first. */
  listIssued(): readonly IssuedCertificate[]
  listRevoked(authority: AuthorityName): readonly RevokedCertificate[]
}

type Line = ({ readonly type: 'issued' } & IssuedCertificate) | ({ readonly type: 'revoked' } & RevokedCertificate)

/** An append-only book, one line of JSON for each fact; without a directory it lives as long as the process. */
export function openCertificateBook(directory?: string): CertificateBook {
  const issued = new Map<string, IssuedCertificate>()
  const revoked = new Map<string, RevokedCertificate>()
  const file = directory && join(directory, 'certificates.jsonl')
  const keyOf = (authority: AuthorityName, serialNumber: string) => `${authority} ${serialNumber}`

  const take = (line: Line) => {
    const key = keyOf(line.authority, line.serialNumber)
    if (line.type === 'issued') issued.set(key, line)
    else if (!revoked.has(key)) revoked.set(key, line)
  }
  const write = (line: Line) => {
    if (file) appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 })
    take(line)
  }

  if (directory) mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (file && existsSync(file)) for (const line of completeLines(file)) take(JSON.parse(line) as Line)

  return {
    noteIssued: (certificate) => write({ type: 'issued', ...certificate }),
    noteRevoked: (revocation) => write({ type: 'revoked', ...revocation }),
    findIssued: (authority, serialNumber) => issued.get(keyOf(authority, serialNumber)),
    findRevoked: (authority, serialNumber) => revoked.get(keyOf(authority, serialNumber)),
    listIssued: () => [...issued.values()].toReversed(),
    listRevoked: (authority) => [...revoked.values()].filter((one) => one.authority === authority),
  }
}

/** A process killed in mid-write leaves a last line without its end. */
function completeLines(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1)
}
