import type { Basis } from '#law/basis.ts'
import { oneStopInstruments } from '../one-stop/instruments.ts'

export const trafficLaw: Basis = {
  instrument: 'Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15',
  article: '62',
  confidence: 'secondary',
}

/** Article 21 orders exchange and reissue: dossier, time, registers, and that data of the identity card prevail. */
export const licenceCircular: Basis = { instrument: 'Thông tư 12/2025/TT-BCA', article: '21', confidence: 'verified' }

export const feeCircular: Basis = { instrument: 'Thông tư 37/2023/TT-BTC', article: '3', confidence: 'verified' }

/** Its number is not known to us: only the circular that it publishes. */
export const publicationDecision: Basis = {
  instrument: 'Quyết định của Bộ trưởng Bộ Công an công bố thủ tục hành chính theo Thông tư 12/2025/TT-BCA',
  note: 'Chưa xác nhận số, ký hiệu của quyết định công bố',
  confidence: 'unconfirmed',
}

/** Cuts 5 days to 3.5 and new issue from 7 to 4.5. */
export const reductionDecision: Basis = {
  instrument: 'Quyết định 1891/QĐ-TTg',
  note: 'Ngày 03/9/2025; chưa xác nhận Thông tư 108/2026/TT-BCA đã quy định lại thời hạn này',
  confidence: 'verified',
}

export const licenceInstruments: readonly Basis[] = [trafficLaw, licenceCircular, feeCircular, ...oneStopInstruments]

/** Its text was not at hand; what it changes before 28/02/2027 is left to its transitional clause. */
export const laterInstruments: readonly Basis[] = [
  reductionDecision,
  {
    instrument: 'Thông tư 108/2026/TT-BCA',
    note: 'Có hiệu lực từ 01/7/2026; chuyển tiếp đến 28/02/2027',
    confidence: 'secondary',
  },
]
