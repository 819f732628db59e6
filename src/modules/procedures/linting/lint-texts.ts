import type { ProcedureVersion } from '../definition/procedure-version.ts'
import type { LintProblem } from './lint-problem.ts'

/** Whatever is meant to be read is there in both languages, in NFC and without stray space. */
export function lintTexts(version: ProcedureVersion): readonly LintProblem[] {
  return lintValue(version, '')
}

function lintValue(value: unknown, path: string): readonly LintProblem[] {
  if (value === null || typeof value !== 'object') return []
  const members = Object.entries(value)
  const isText = members.some(([key]) => key === 'vi' || key === 'en')
  return isText
    ? (['vi', 'en'] as const).flatMap((language) => lintSentence(value as Record<string, unknown>, language, path))
    : members.flatMap(([key, member]) => lintValue(member, path ? `${path}.${key}` : key))
}

function lintSentence(text: Record<string, unknown>, language: 'vi' | 'en', path: string): readonly LintProblem[] {
  const sentence = text[language]
  if (typeof sentence !== 'string' || sentence.trim() === '') {
    return [{ path, sentence: `The text is missing in ${language === 'vi' ? 'Vietnamese' : 'English'}.` }]
  }
  if (sentence !== sentence.normalize('NFC').trim()) {
    return [{ path: `${path}.${language}`, sentence: 'The text must be NFC without space at its ends.' }]
  }
  return []
}
