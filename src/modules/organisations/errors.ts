import { defineErrors } from '#kernel/errors.ts'

export const organisationsErrors = defineErrors('organisations', {
  'organisation-not-found': {
    status: 404,
    vi: 'Không có cơ quan mang mã {code} vào ngày {date}. Vui lòng kiểm tra lại mã định danh.',
    en: 'No organisation had the code {code} on {date}. Please check the identification code.',
  },
  'territorial-unit-not-found': {
    status: 404,
    vi: 'Không có đơn vị hành chính mang mã {code} vào ngày {date}. Vui lòng kiểm tra lại mã.',
    en: 'No territorial unit had the code {code} on {date}. Please check the code.',
  },
})
