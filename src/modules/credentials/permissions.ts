import { definePermissions } from '#kernel/permissions.ts'

export const permissions = definePermissions('credentials', {
  'hold-own-credentials': {
    roles: ['citizen-verified'],
    vi: 'Nhận giấy phép lái xe của mình vào ví trên điện thoại, xem và thu hồi bản đã nhận',
    en: 'Take their driving licence into a wallet on the phone, see and revoke what was given out',
  },
  'issue-credentials': {
    roles: ['system'],
    vi: 'Cấp giấy phép lái xe cho ví đã được chủ giấy phép mời, và đình chỉ hoặc thu hồi khi giấy phép thay đổi',
    en: 'Issue the licence to a wallet that its owner invited, and suspend or revoke it when the licence changes',
  },
  'check-licences': {
    roles: ['reception-officer', 'case-officer', 'unit-head', 'leader'],
    vi: 'Kiểm tra giấy phép lái xe mà người dân xuất trình từ điện thoại',
    en: 'Check a driving licence that somebody shows from a phone',
  },
  'receive-presentations': {
    roles: ['system'],
    vi: 'Nhận câu trả lời của ví cho một lượt kiểm tra',
    en: 'Receive the answer of a wallet to a check',
  },
})
