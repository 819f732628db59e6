import type { Language } from '#kernel/text.ts'
import type { NavigationLink, PersonOnPage } from '../pages/shell-props.ts'

export function sampleCitizen(language: Language): PersonOnPage {
  const isVietnamese = language === 'vi'
  return {
    name: 'Nguyễn Thị Ngọc Lan',
    links: [
      { href: '#dossiers', label: isVietnamese ? 'Hồ sơ của tôi' : 'My dossiers', count: 1 },
      { href: '#inbox', label: isVietnamese ? 'Thông báo' : 'Notices', count: 2 },
      { href: '#usage', label: isVietnamese ? 'Ai đã xem dữ liệu của tôi' : 'Who looked at my data' },
    ],
  }
}

export function sampleOfficial(language: Language): PersonOnPage {
  const isVietnamese = language === 'vi'
  return {
    name: 'Đặng Thị Mai Anh',
    position: isVietnamese ? 'Cán bộ tiếp nhận' : 'Reception officer',
    organisation: isVietnamese ? 'Phòng Cảnh sát giao thông Hà Nội' : 'Hà Nội Traffic Police',
  }
}

export function citizenNavigation(language: Language): readonly NavigationLink[] {
  const labels =
    language === 'vi'
      ? ['Dịch vụ công', 'Tra cứu hồ sơ', 'Thanh toán', 'Phản ánh, kiến nghị']
      : ['Services', 'Track a dossier', 'Payments', 'Petitions']
  return labels.map((label, index) => ({ href: `#navigation-${index}`, label, isCurrent: index === 0 }))
}
