import type { Text } from '#kernel/text.ts'
import type { PaperForm } from '../tables.ts'

/** Titles as in Annex I of Circular 03/2025/TT-VPCP. */
export const PAPER_TITLES: Readonly<Record<PaperForm, Text>> = {
  '01': { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt with the due time' },
  '02': { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Supplement request' },
  '03': { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal' },
  '04': { vi: 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết', en: 'Apology with a new date' },
  '05': { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Stop notice' },
  '06': { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Control slip' },
  '07': { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
  result: { vi: 'Kết quả giải quyết (bản điện tử)', en: 'Result (electronic)' },
}
