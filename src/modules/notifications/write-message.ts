import { fill, type Language, type Text } from '#kernel/text.ts'
import { epochMinuteOf, formatDueMinute } from '#law/vietnamese-dates.ts'
import { TEMPLATES, type TemplateKey } from './templates.ts'
import type { Parameters, Template } from './templates/template.ts'

export type WrittenMessage = { readonly title: string; readonly sentences: readonly string[]; readonly next: string }

type Wanted = {
  readonly template: TemplateKey
  readonly parameters: Parameters
  readonly language: Language
  readonly channel: 'portal' | 'email'
}

/** Puts a message into words. */
export function writeMessage({ template, parameters, language, channel }: Wanted): WrittenMessage {
  const { title, says, next }: Template = TEMPLATES[template]
  const known = readable(parameters, language)
  const write = (text: Text) => capitalised(fill(text[language], known))
  return {
    title: write(title),
    sentences: says
      .filter(({ portalOnly }) => channel === 'portal' || !portalOnly)
      .filter((sentence) => isComplete(sentence[language], known))
      .map(write),
    next: write(next),
  }
}

function readable({ code = '', ...parameters }: Parameters, language: Language): Parameters {
  const own = language === 'vi' ? 'hồ sơ của bạn' : 'your dossier'
  const named = language === 'vi' ? `hồ sơ ${code}` : `dossier ${code}`
  const times = Object.entries(parameters).map(([name, value]) => [name, timeInWords(value, language)])
  return { ...Object.fromEntries(times), code, dossier: code === '' ? own : named }
}

function timeInWords(value: string, language: Language): string {
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return value
  return formatDueMinute(epochMinuteOf(Temporal.Instant.from(value)), language)
}

function isComplete(sentence: string, parameters: Parameters): boolean {
  return [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => Boolean(parameters[name!]))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
