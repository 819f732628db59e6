import { definePermissions } from '#kernel/permissions.ts'
import { CITIZEN, OFFICIAL } from './roles.ts'

const signedIn = [CITIZEN, OFFICIAL]

export const permissions = definePermissions('identity', {
  'see-own-account': { roles: signedIn, vi: 'xem tài khoản của mình', en: 'see their own account' },
  'manage-own-sessions': {
    roles: signedIn,
    vi: 'xem và kết thúc các phiên đăng nhập của mình',
    en: 'see and end their own sessions',
  },
  'change-own-account': { roles: signedIn, vi: 'thay đổi ngôn ngữ của mình', en: 'change their own language' },
  'choose-organisations': {
    roles: [OFFICIAL],
    vi: 'chọn cơ quan mà mình thay mặt làm việc',
    en: 'choose the organisation they act for',
  },
})
