import { definePermissions } from '#kernel/permissions.ts'

export const permissions = definePermissions('registries', {
  'see-own-records': {
    roles: ['citizen'],
    vi: 'Xem thông tin của chính mình trong cơ sở dữ liệu và xem ai đã khai thác',
    en: 'See their own records and who looked at them',
  },
  'look-up-persons': {
    roles: ['reception-officer', 'case-officer', 'unit-head', 'leader'],
    vi: 'Tra cứu thông tin công dân phục vụ giải quyết một hồ sơ cụ thể của cơ quan mình',
    en: 'Look up a person for a dossier that their organisation handles',
  },
  'match-persons': {
    roles: ['reception-officer', 'case-officer'],
    vi: 'Đối chiếu thông tin công dân xuất trình với cơ sở dữ liệu',
    en: 'Check what a person shows against the register',
  },
  'issue-driving-licences': {
    roles: ['leader', 'system'],
    vi: 'Cấp đổi, cấp lại giấy phép lái xe',
    en: 'Issue driving licences',
  },
})
