import type { Template } from './templates/template.ts'

const PLACES: Readonly<Record<string, string>> = { dossier: '/dossiers' }

/** Path of the page where the reader goes on: applicants have theirs, officials the office's. */
export function linkTo(subject: string | null, audience: Template['audience']): string {
  const start = audience === 'official' ? '/office' : ''
  const [kind = '', id = ''] = subject?.split(':') ?? []
  const place = PLACES[kind]
  if (place === undefined) return audience === 'official' ? '/office' : '/inbox'
  return `${start}${place}/${encodeURIComponent(id)}`
}
