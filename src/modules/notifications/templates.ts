import { officialTemplates } from './templates/official-templates.ts'
import { personTemplates } from './templates/person-templates.ts'

export const TEMPLATES = { ...personTemplates, ...officialTemplates }

export type TemplateKey = keyof typeof TEMPLATES
