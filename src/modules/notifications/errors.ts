import { defineErrors } from '#kernel/errors.ts'

export const errors = defineErrors('notifications', {
  'message-not-found': {
    status: 404,
    vi: 'Không tìm thấy thông báo này trong hộp thư của bạn.',
    en: 'This message is not in your inbox.',
  },
})
