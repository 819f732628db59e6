import type { TemplateKey } from './templates.ts'
import type { Parameters } from './templates/template.ts'

export type NotificationsTables = {
  'notifications.message': {
    readonly id: string
    readonly recipient: string
    readonly key: string
    readonly template: TemplateKey
    readonly parameters: Parameters
    readonly subject: string | null
    readonly created_at: Temporal.Instant
    readonly read_at: Temporal.Instant | null
  }
  'notifications.email': {
    readonly message_id: string
    readonly state: 'waiting' | 'sent' | 'refused' | 'no-address'
    readonly settled_at: Temporal.Instant | null
  }
  'notifications.preference': {
    readonly account_id: string
    readonly email: boolean
    readonly changed_at: Temporal.Instant
  }
}
