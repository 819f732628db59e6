export interface DemoOrganisation {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly parentCode?: string
  /** Two-digit code of the province (map in force since 01/07/2025), absent for central agencies. */
  readonly provinceCode?: string
  /** Five-digit code of the commune, for commune organisations. */
  readonly communeCode?: string
  readonly confidence: 'verified' | 'synthetic'
}

/**
 * The organisations of the demo officials. Level 1 codes are those of Decision 20/2020/QD-TTg; the codes below level 1 are not
 * public, so they are made up in the same grammar: number of the province code (H26, H57), then the police bureau number (08).
 */
export const demoOrganisations: readonly DemoOrganisation[] = [
  { code: 'G01', name: 'Bộ Công an', nameEn: 'Ministry of Public Security', confidence: 'verified' },
  { code: 'G22', name: 'Văn phòng Chính phủ', nameEn: 'Office of the Government', confidence: 'verified' },
  {
    code: 'G01.26',
    name: 'Công an thành phố Hà Nội',
    nameEn: 'Hà Nội City Police',
    parentCode: 'G01',
    provinceCode: '01',
    confidence: 'synthetic',
  },
  {
    code: 'G01.26.08',
    name: 'Phòng Cảnh sát giao thông, Công an thành phố Hà Nội',
    nameEn: 'Traffic Police Office, Hà Nội City Police',
    parentCode: 'G01.26',
    provinceCode: '01',
    confidence: 'synthetic',
  },
  {
    code: 'G01.57',
    name: 'Công an thành phố Huế',
    nameEn: 'Huế City Police',
    parentCode: 'G01',
    provinceCode: '46',
    confidence: 'synthetic',
  },
  {
    code: 'G01.57.08',
    name: 'Phòng Cảnh sát giao thông, Công an thành phố Huế',
    nameEn: 'Traffic Police Office, Huế City Police',
    parentCode: 'G01.57',
    provinceCode: '46',
    confidence: 'synthetic',
  },
  {
    code: 'H57.101',
    name: 'Ủy ban nhân dân phường Thuận Hóa, thành phố Huế',
    nameEn: 'People’s Committee of Thuận Hóa ward, Huế',
    parentCode: 'H57',
    provinceCode: '46',
    communeCode: '19789',
    confidence: 'synthetic',
  },
  {
    code: 'H57.101.01',
    name: 'Trung tâm Phục vụ hành chính công phường Thuận Hóa, thành phố Huế',
    nameEn: 'Public Administration Service Centre of Thuận Hóa ward, Huế',
    parentCode: 'H57.101',
    provinceCode: '46',
    communeCode: '19789',
    confidence: 'synthetic',
  },
]
