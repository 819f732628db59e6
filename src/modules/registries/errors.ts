import { defineErrors } from '#kernel/errors.ts'

export const registriesErrors = defineErrors('registries', {
  'person-not-found': {
    status: 404,
    vi: 'Không tìm thấy công dân có số định danh này trong các hồ sơ mà cơ quan bạn đang giải quyết.',
    en: 'No person with this number is found among the dossiers that your organisation handles.',
  },
  'own-record-not-found': {
    status: 404,
    vi: 'Tài khoản của bạn chưa được liên kết với Cơ sở dữ liệu quốc gia về dân cư. Vui lòng đến công an cấp xã nơi gần nhất.',
    en: 'Your account is not linked with the population register. Please go to the nearest commune police office.',
  },
  'purpose-required': {
    status: 403,
    vi: 'Chỉ được xem thông tin công dân khi giải quyết một hồ sơ. Vui lòng mở thông tin từ hồ sơ liên quan.',
    en: 'A person may be seen only while a dossier is handled. Please open the record from the dossier.',
  },
  'personal-id-invalid': {
    status: 422,
    vi: 'Số định danh cá nhân không đúng. Vui lòng nhập lại 12 chữ số trên thẻ căn cước.',
    en: 'The personal id is not right. Please type the 12 digits of the identity card again.',
  },
  'driving-licence-not-found': {
    status: 404,
    vi: 'Chưa có giấy phép lái xe trong cơ sở dữ liệu. Cần xác minh bằng văn bản với cơ quan đã cấp.',
    en: 'There is no driving licence in the register. The office that issued it has to be asked in writing.',
  },
  'driving-licence-not-valid': {
    status: 409,
    vi: 'Giấy phép lái xe đang bị thu hồi hoặc tước quyền sử dụng (Quyết định số {decision}) nên chưa thể cấp.',
    en: 'The licence is revoked or withheld (decision {decision}), so no card can be issued.',
  },
  'holder-deceased': {
    status: 409,
    vi: 'Chủ giấy phép lái xe đã được đăng ký khai tử nên không thể cấp.',
    en: 'The death of the holder is registered, so no card can be issued.',
  },
  'violations-unsettled': {
    status: 409,
    vi: 'Còn {count} quyết định xử phạt chưa chấp hành. Cấp giấy phép sau khi người lái xe đã chấp hành xong.',
    en: '{count} decisions on violations are not settled. The card can be issued once the driver has settled them.',
  },
  'licence-classes-expired': {
    status: 409,
    vi: 'Hạng {classes} đã hết hạn nên phải sát hạch lại trước khi cấp.',
    en: 'Class {classes} has expired, so a test is needed before a card can be issued.',
  },
})
