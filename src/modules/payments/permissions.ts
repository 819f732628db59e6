import { definePermissions } from '#kernel/permissions.ts'

/** Beyond the role, every operation holds an official to the fees of their own organisation, a citizen to their own. */
export const permissions = definePermissions('payments', {
  'see-obligations': {
    roles: ['citizen', 'cashier', 'one-stop-head'],
    vi: 'xem khoản phải nộp của mình hoặc của cơ quan mình',
    en: 'see the fees that they owe or that their organisation takes',
  },
  'ask-banks': {
    roles: ['citizen', 'cashier'],
    vi: 'hỏi ngân hàng về một khoản thanh toán',
    en: 'ask the bank about a payment',
  },
  'take-cash': { roles: ['cashier'], vi: 'thu tiền tại quầy', en: 'take cash at the desk' },
  'see-reconciliations': {
    roles: ['cashier', 'one-stop-head'],
    vi: 'xem kết quả đối soát của cơ quan mình',
    en: 'see the reconciliation of their organisation',
  },
  'order-refunds': { roles: ['cashier'], vi: 'lệnh hoàn trả', en: 'order refunds' },
  'receive-notices': {
    roles: ['system'],
    vi: 'nhận thông báo thanh toán đã kiểm tra chữ ký',
    en: 'receive payment notices whose signature was checked',
  },
})
