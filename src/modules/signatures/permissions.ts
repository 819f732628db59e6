import { definePermissions } from '#kernel/permissions.ts'

export const permissions = definePermissions('signatures', {
  'verify-files': {
    roles: ['anyone'],
    vi: 'kiểm tra chữ ký số của một tệp',
    en: 'verify the signatures of a file',
  },
})
