import { definePermissions } from '#kernel/permissions.ts'

const signedIn = ['citizen', 'official']

export const permissions = definePermissions('notifications', {
  'read-own-messages': { roles: signedIn, vi: 'đọc thông báo gửi cho mình', en: 'read the messages sent to them' },
  'choose-channels': { roles: signedIn, vi: 'chọn kênh nhận thông báo', en: 'choose how they are told' },
})
