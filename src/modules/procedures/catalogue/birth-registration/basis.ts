import type { Basis } from '#law/basis.ts'

export const civilStatusLaw: Basis = {
  instrument: 'Luật Hộ tịch 60/2014/QH13',
  article: '16',
  confidence: 'secondary',
}

export const civilStatusDecree: Basis = {
  instrument: 'Nghị định 123/2015/NĐ-CP',
  note: 'Sửa đổi, bổ sung năm 2025; chưa xác nhận văn bản đang áp dụng tại địa phương',
  confidence: 'secondary',
}

/** Commune registration without districts, since 01/07/2025. */
export const commune2025Decree: Basis = { instrument: 'Nghị định 120/2025/NĐ-CP', confidence: 'secondary' }

export const feeExemption: Basis = {
  instrument: 'Luật Hộ tịch 60/2014/QH13',
  article: '11',
  confidence: 'secondary',
}

export const provincialFees: Basis = { instrument: 'Thông tư 85/2019/TT-BTC', article: '5', confidence: 'secondary' }

export const publication: Basis = {
  instrument: 'Quyết định của Bộ trưởng Bộ Tư pháp công bố thủ tục hành chính lĩnh vực hộ tịch',
  note: 'Chưa xác nhận số của quyết định và mã thủ tục 1.001193',
  confidence: 'unconfirmed',
}
