import type { Certificate } from '#standards/certificates/certificate.ts'
import { attributeOf } from '#standards/certificates/distinguished-name.ts'
import type { CredentialFormat, Presented, Question, ReadPresentation } from '../formats/credential-format.ts'
import { elementsFor } from '../formats/elements.ts'
import { formats } from '../formats/formats.ts'
import { readStatus } from '../status/read-status.ts'
import type { CheckFinding, CheckResult } from './check-result.ts'
import { issuerStanding } from './licence-issuers.ts'

export type PresentedAnswer = {
  /** `vp_token`: presentations by the id of the credential query. */
  readonly vpToken: Readonly<Record<string, readonly string[]>>
  readonly question: Question
  readonly request: Presented['request']
  readonly anchors: readonly Certificate[]
  readonly now: Temporal.Instant
}

/** A verdict for each aspect. Values are given out only where the issuer's signature over them holds, and only those asked for. */
export async function judgePresentation(answer: PresentedAnswer): Promise<CheckResult> {
  const presented = onlyPresentation(answer)
  const read = presented && (await presented.format.read({ ...answer, ...presented }).catch(() => undefined))
  if (!presented || !read) return unreadable(presented?.format)
  const { certificate, issuers } = read
  const standing = await issuerStanding({ ...answer, certificate, issuers })
  const isGenuine = standing !== 'failed' && read.isUnaltered
  const asked = elementsFor(answer.question)
  const disclosed = Object.fromEntries(Object.entries(read.disclosed).filter(([name]) => asked.includes(name)))
  return {
    findings: [
      { aspect: 'readable', outcome: 'passed' },
      { aspect: 'issuer', outcome: standing },
      { aspect: 'unaltered', outcome: read.isUnaltered ? 'passed' : 'failed' },
      { aspect: 'holder', outcome: read.isByHolder ? 'passed' : 'failed' },
      periodFinding(read, answer.now),
      isGenuine ? await statusFinding(read, answer) : { aspect: 'status', outcome: 'unknown' },
      answerFinding(disclosed, answer.question),
    ],
    format: presented.format.name,
    issuer: standing === 'failed' ? null : issuerName(certificate),
    validUntil: isGenuine ? read.validUntil.toString() : null,
    disclosed: isGenuine ? disclosed : {},
  }
}

/** One credential was asked for, in either format; more or fewer is no answer. */
function onlyPresentation({ vpToken }: PresentedAnswer) {
  const presentations = Object.entries(vpToken).flatMap(([id, list]) =>
    list.map((presentation) => ({ id, presentation })),
  )
  const [only, ...others] = presentations
  if (!only || others.length > 0) return undefined
  const format = formats.find(({ query }) => idOf(query) === only.id)
  return format && { format, presentation: only.presentation }
}

function idOf(query: CredentialFormat['query']): unknown {
  return (query({ kind: 'whole-licence' }) as { id?: unknown }).id
}

function unreadable(format: CredentialFormat | undefined): CheckResult {
  const findings: CheckFinding[] = [{ aspect: 'readable', outcome: 'failed' }]
  return { findings, format: format?.name ?? null, issuer: null, validUntil: null, disclosed: {} }
}

function periodFinding({ validFrom, validUntil }: ReadPresentation, now: Temporal.Instant): CheckFinding {
  if (Temporal.Instant.compare(now, validFrom) < 0)
    return { aspect: 'period', outcome: 'failed', reason: 'not-yet-valid' }
  if (Temporal.Instant.compare(validUntil, now) <= 0) return { aspect: 'period', outcome: 'failed', reason: 'expired' }
  return { aspect: 'period', outcome: 'passed' }
}

/** A licence that names no list could never be taken back: none of ours is like that. */
async function statusFinding(
  { status: reference }: ReadPresentation,
  { anchors, now }: PresentedAnswer,
): Promise<CheckFinding> {
  const state = reference ? await readStatus({ reference, anchors, now }) : 'unknown'
  if (state === 'valid') return { aspect: 'status', outcome: 'passed' }
  return state === 'unknown'
    ? { aspect: 'status', outcome: 'unknown' }
    : { aspect: 'status', outcome: 'failed', reason: state }
}

function answerFinding(disclosed: Readonly<Record<string, unknown>>, question: Question): CheckFinding {
  const values = elementsFor(question).map((element) => disclosed[element])
  const isAnswered =
    question.kind === 'may-drive'
      ? values.every((value) => value === true)
      : disclosed['document_number'] !== undefined && disclosed['driving_privileges'] !== undefined
  return { aspect: 'answer', outcome: isAnswered ? 'passed' : 'failed' }
}

function issuerName({ subject }: Certificate): string {
  return attributeOf(subject, 'OU') ?? attributeOf(subject, 'O') ?? attributeOf(subject, 'CN') ?? ''
}
