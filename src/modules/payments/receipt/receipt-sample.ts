import type { ReceiptFacts } from './render-receipt.ts'

export const sampleReceipt: ReceiptFacts = {
  formSymbol: '01BLP',
  series: 'AB/26E',
  number: 817,
  issuedAt: '2026-11-23T03:12:00Z',
  place: 'Huế',
  payee: {
    name: 'Phòng Cảnh sát giao thông, Công an thành phố Huế',
    taxCode: '3300000422',
    address: 'Số 42 đường Hùng Vương, phường Thuận Hóa, thành phố Huế',
  },
  payer: {
    name: 'Nguyễn Thị Ánh Nguyệt',
    identityKind: 'Số định danh cá nhân',
    identityNumber: '046195000123',
    address: 'Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế',
  },
  reason: 'thủ tục Đổi giấy phép lái xe (mã thủ tục: 3.000347), hồ sơ H57.07-261123-0042',
  lines: [{ name: 'Lệ phí cấp đổi giấy phép lái xe', basis: 'Thông tư số 37/2023/TT-BTC', amount: 135_000 }],
  payment: { method: 'chuyển khoản qua mã VietQR', paidAt: '2026-11-23T03:11:40Z', transaction: 'FT26327004512' },
  cashier: 'Đoàn Thị Thu Hà',
  lookupUrl: 'https://dichvucong.example.vn/bien-lai/AB26E-0000817',
}
