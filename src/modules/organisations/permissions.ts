import { definePermissions } from '#kernel/permissions.ts'

export const permissions = definePermissions('organisations', {
  'look-up-the-directory': {
    roles: ['anyone'],
    vi: 'Tra cứu danh bạ cơ quan và địa giới hành chính',
    en: 'Look up the directory of organisations and territory',
  },
})
