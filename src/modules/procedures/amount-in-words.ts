import type { Text } from '#kernel/text.ts'
import type { FeeAmount } from './definition/fee.ts'

export function amountInWords(amount: FeeAmount): Text {
  switch (amount.kind) {
    case 'free':
      return { vi: 'Miễn phí', en: 'Free of charge' }
    case 'fixed':
      return { vi: `${vi(amount.dong)} đồng`, en: `${en(amount.dong)} đồng` }
    case 'set-by-province':
      return {
        vi: 'Theo nghị quyết của Hội đồng nhân dân cấp tỉnh',
        en: 'As the provincial People’s Council has resolved',
      }
    case 'by-page':
      return {
        vi: `${vi(amount.dongPerFirstPage)} đồng/trang; từ trang thứ ${amount.firstPages + 1} trở đi ${vi(amount.dongPerFurtherPage)} đồng/trang; tối đa ${vi(amount.maximumPerCopy)} đồng/bản`,
        en: `${en(amount.dongPerFirstPage)} đồng a page; from page ${amount.firstPages + 1} on ${en(amount.dongPerFurtherPage)} đồng; no more than ${en(amount.maximumPerCopy)} đồng a copy`,
      }
    default:
      return amount satisfies never
  }
}

function vi(dong: number): string {
  return dong.toLocaleString('vi-VN')
}

function en(dong: number): string {
  return dong.toLocaleString('en-GB')
}
