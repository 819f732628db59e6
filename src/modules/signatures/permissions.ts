import { definePermissions } from '#kernel/permissions.ts'

export const permissions = definePermissions('signatures', {
  'verify-files': {
    roles: ['anyone'],
    vi: 'kiểm tra chữ ký số của một tệp',
    en: 'verify the signatures of a file',
  },
  'prove-audit-entries': {
    roles: ['auditor'],
    vi: 'lấy tệp chứng minh các bản ghi nhật ký kiểm toán của cơ quan mình',
    en: 'have audit entries of their own organisation proved',
  },
  'list-own-keys': {
    roles: ['official'],
    vi: 'xem khóa và chứng thư chữ ký số của mình',
    en: 'see their own keys and certificates',
  },
  'request-own-keys': {
    roles: ['official'],
    vi: 'đề nghị cấp chứng thư chữ ký số cho mình',
    en: 'ask for a certificate of their own',
  },
  'list-organisation-keys': {
    roles: ['clerk', 'leader', 'operator'],
    vi: 'xem khóa, con dấu của cơ quan mình và khóa của cán bộ',
    en: 'see the keys and the seal of their organisation and the keys of its officials',
  },
  'request-organisation-keys': {
    roles: ['clerk'],
    vi: 'đề nghị cấp chứng thư chữ ký số cho cơ quan mình và cán bộ của cơ quan',
    en: 'ask for certificates of their organisation and its officials',
  },
  'hand-in-certificates': {
    roles: ['official'],
    vi: 'tải yêu cầu và nộp chứng thư cho khóa của mình, hoặc của cơ quan mình (văn thư)',
    en: 'fetch the request and hand in the certificate of their own key, or of their organisation’s (clerk)',
  },
  'retire-keys': {
    roles: ['official'],
    vi: 'ngừng dùng khóa của mình, hoặc của cơ quan mình (văn thư)',
    en: 'stop the use of their own key, or of their organisation’s (clerk)',
  },
  'set-own-signature-images': {
    roles: ['official'],
    vi: 'đặt hình ảnh chữ ký của mình',
    en: 'set the image of their own signature',
  },
  'set-organisation-seal-images': {
    roles: ['clerk'],
    vi: 'đặt hình ảnh con dấu của cơ quan mình',
    en: 'set the image of the seal of their organisation',
  },
  'list-delegations': {
    roles: ['clerk', 'leader'],
    vi: 'xem ai ký thay, thừa lệnh, thừa ủy quyền ở cơ quan mình',
    en: 'see who signs in whose place in their organisation',
  },
  'give-delegations': {
    roles: ['clerk', 'leader'],
    vi: 'ghi nhận việc ký thay, thừa lệnh, thừa ủy quyền ở cơ quan mình',
    en: 'record who signs in whose place in their organisation',
  },
  'end-delegations': {
    roles: ['clerk', 'leader'],
    vi: 'chấm dứt việc ký thay, thừa lệnh, thừa ủy quyền ở cơ quan mình',
    en: 'end delegations in their organisation',
  },
  'order-copies': {
    roles: ['clerk'],
    vi: 'ký số của cơ quan mình lên bản sao và phụ lục điện tử',
    en: 'have electronic copies and annexes signed by their organisation',
  },
  'list-copies': {
    roles: ['clerk'],
    vi: 'xem danh sách bản sao và phụ lục điện tử của cơ quan mình',
    en: 'see the electronic copies and annexes of their organisation',
  },
  'get-copies': {
    roles: ['clerk'],
    vi: 'tải bản sao và phụ lục điện tử của cơ quan mình',
    en: 'fetch the electronic copies and annexes of their organisation',
  },
  'order-token-keys': {
    roles: ['clerk'],
    vi: 'đề nghị cấp chứng thư của cơ quan mình cho khóa trong thiết bị bảo mật của máy chủ',
    en: 'ask for a certificate of their organisation for a key in the security device of the server',
  },
  'order-remote-keys': {
    roles: ['clerk'],
    vi: 'dùng khóa của cơ quan mình ở dịch vụ ký số từ xa',
    en: 'use the key of their organisation at the remote signing service',
  },
  'register-own-devices': {
    roles: ['official'],
    vi: 'đăng ký chứng thư trong thiết bị ký số của mình',
    en: 'register the certificate in their own signing device',
  },
  'register-seal-devices': {
    roles: ['clerk'],
    vi: 'đăng ký chứng thư trong thiết bị giữ con dấu số của cơ quan mình',
    en: 'register the certificate in the device that holds the seal of their organisation',
  },
  'sign-at-own-desk': {
    roles: ['official'],
    vi: 'ký văn bản bằng thiết bị tại máy của mình',
    en: 'sign documents with a device at their own desk',
  },
})
