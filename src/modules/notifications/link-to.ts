import type { Template } from './templates/template.ts'

/** Path of the page where the reader goes on: applicants have theirs, officials the office's. */
export function linkTo(subject: string | null, audience: Template['audience']): string {
  const [kind, id = ''] = subject?.split(':') ?? []
  switch (kind) {
    case 'dossier':
      return `${audience === 'official' ? '/office' : ''}/dossiers/${encodeURIComponent(id)}`
    case 'credential':
      return '/account/licence'
    case 'transfer':
      return '/office/cash'
    case 'key':
      return `/office/signing/keys/${encodeURIComponent(id)}`
    case 'signing':
      return '/office/signing'
    default:
      return audience === 'official' ? '/office' : '/inbox'
  }
}
