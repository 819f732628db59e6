import { definePermissions } from '#kernel/permissions.ts'

export const permissions = definePermissions('procedures', {
  'look-up-procedures': {
    roles: ['anyone'],
    vi: 'tra cứu thủ tục hành chính',
    en: 'look up administrative procedures',
  },
})
