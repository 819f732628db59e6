import type { Static } from 'typebox'
import { type Basis, citeBasis, inForce, type IsoDate } from '#law/basis.ts'
import { findRules } from './definition/effective-rules.ts'
import type { Fee } from './definition/fee.ts'
import type { Part } from './definition/part.ts'
import type { ProcedureCase, ProcedureVersion } from './definition/procedure-version.ts'
import { estimateFillMinutes } from './evaluation/estimate-fill-minutes.ts'
import { amountInWords } from './amount-in-words.ts'
import { formerProcedures } from './former-procedures.ts'
import { limitInWords } from './limit-in-words.ts'
import type { ProcedureLine, ProcedurePage } from './page-schemas.ts'
import { answersFromRegisters } from './answers-from-registers.ts'

export function lineOf(version: ProcedureVersion): Static<typeof ProcedureLine> {
  return {
    code: version.code,
    version: version.version,
    slug: version.slug,
    officialName: version.names.official,
    name: version.names.inPeoplesWords,
    summary: version.summary,
    sector: version.sector.name,
    agency: version.agency.name,
    channels: version.ways.map(({ channel }) => channel),
    limit: limitInWords(version.clock.limit),
  }
}

/** The catalogue page of a version as it reads on a day: everything of Decree 63/2010/NĐ-CP art. 8(2), fees from that day on. */
export function pageOf(version: ProcedureVersion, date: IsoDate): Static<typeof ProcedurePage> {
  const facts = { answers: answersFromRegisters(version.form), caseCode: version.cases[0]!.code, today: date }
  return {
    ...lineOf(version),
    validFrom: version.validFrom,
    validTo: version.validTo ?? null,
    publication: citationOf(version.publication),
    formerCodes: formerProcedures.filter(({ code }) => code === version.code).map(({ formerCode }) => formerCode),
    level: version.level,
    subjects: [...version.subjects],
    sequence: [...version.sequence],
    ways: version.ways.map((way) => ({ ...way })),
    setsOfDossier: version.setsOfDossier,
    limitBasis: citationOf(version.clock.limit.basis),
    cases: version.cases.map((one) => caseLine(version, one, date)),
    paperForms: version.paperForms.map(({ name, basis }) => ({ name, basis: citationOf(basis) })),
    results: version.results.map(({ code, name, validity }) => ({ code, name, validity })),
    requirements: version.requirements.map(({ text, basis }) => ({ text, basis: citationOf(basis) })),
    legalBasis: version.legalBasis.map(citationOf),
    fillMinutes: estimateFillMinutes(version.form, facts),
  }
}

function caseLine(version: ProcedureVersion, { code, name, hint }: ProcedureCase, date: IsoDate) {
  const { parts, fees, clock } = findRules(version, code)!
  return {
    code,
    name,
    hint: hint ?? null,
    limit: limitInWords(clock.limit),
    parts: parts.map(partLine),
    fees: inForce(fees, date).map(feeLine),
  }
}

function partLine({ code, name, note, originals, copies, requiredWhen, ways, basis }: Part) {
  return {
    code,
    name,
    note: note ?? null,
    originals,
    copies,
    isAlwaysRequired: requiredWhen === undefined,
    ways: [...new Set(ways.map(({ way }) => way))],
    basis: citationOf(basis),
  }
}

function feeLine({ name, channels, amount, validFrom, validTo, basis }: Fee) {
  return {
    name,
    channels: [...channels],
    amount: amountInWords(amount),
    dong: amount.kind === 'fixed' ? amount.dong : amount.kind === 'free' ? 0 : null,
    validFrom,
    validTo: validTo ?? null,
    basis: citationOf(basis),
  }
}

function citationOf(basis: Basis) {
  return {
    citation: { vi: citeBasis(basis, 'vi'), en: citeBasis(basis, 'en') },
    note: basis.note ?? null,
    confidence: basis.confidence,
  }
}
