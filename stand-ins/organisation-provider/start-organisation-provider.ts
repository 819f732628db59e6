import { demoOrganisations } from '../accounts.ts'
import type { Official } from '../accounts.ts'
import type { OpenidAccount, OpenidFace } from '../openid/openid-account.ts'
import { startOpenidProvider } from '../openid/start-openid-provider.tsx'
import type { OpenidOptions } from '../openid/start-openid-provider.tsx'
import type { Served } from '../serving/serve.ts'

/** Plays the sign-in that organisations run for their officials. */
export function startOrganisationProvider(
  options: OpenidOptions & { readonly accounts: readonly Official[] },
): Promise<Served> {
  return startOpenidProvider({ ...options, face, accounts: options.accounts.map(accountOf) })
}

function accountOf(official: Official): OpenidAccount {
  const employer = demoOrganisations.find(({ code }) => code === official.organisation)
  return {
    key: official.key,
    loginName: official.officialId,
    name: official.name,
    note: {
      vi: `${official.position.vi}, ${employer?.name}. ${official.tryThis.vi}`,
      en: `${official.position.en}, ${employer?.nameEn}. ${official.tryThis.en}`,
    },
    isLocked: false,
    codeSentTo: official.email,
    acr: 'urn:organisation:two-factor',
    claims: {
      official_id: official.officialId,
      name: official.name,
      email: official.email,
      organisation: official.organisation,
      positions: [official.position.vi],
      roles: official.roles,
      assignments: [official, ...(official.secondPost ? [official.secondPost] : [])].map(
        ({ organisation, position, roles }) => ({ organisation, positions: [position.vi], roles }),
      ),
    },
  }
}

const face: OpenidFace = {
  slug: 'organisation',
  plays: 'dịch vụ đăng nhập của cơ quan',
  signInTitle: 'Đăng nhập dành cho cán bộ, công chức',
  loginNameLabel: { vi: 'Mã cán bộ', en: 'Staff code' },
  scopes: {
    profile: ['name'],
    email: ['email'],
    work: ['official_id', 'organisation', 'positions', 'roles', 'assignments'],
  },
  claimLabels: {
    official_id: { vi: 'Mã cán bộ', en: 'Staff code' },
    name: { vi: 'Họ và tên', en: 'Name' },
    email: { vi: 'Thư điện tử', en: 'E-mail' },
    organisation: { vi: 'Mã định danh cơ quan', en: 'Organisation code' },
    positions: { vi: 'Chức vụ, vị trí', en: 'Positions' },
    roles: { vi: 'Vai trò', en: 'Roles' },
    assignments: { vi: 'Các vị trí công tác', en: 'Posts', show: (posts) => JSON.stringify(posts) },
  },
  acrValues: ['urn:organisation:two-factor'],
  asksConsent: false,
}
