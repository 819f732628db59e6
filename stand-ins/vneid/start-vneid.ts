import type { Citizen } from '../accounts.ts'
import type { OpenidAccount, OpenidFace } from '../openid/openid-account.ts'
import { startOpenidProvider } from '../openid/start-openid-provider.tsx'
import type { OpenidOptions } from '../openid/start-openid-provider.tsx'
import { formatDate } from '../serving/format-time.ts'
import type { Served } from '../serving/serve.ts'

/** Plays the national electronic identity (Decree 69/2024/ND-CP) for those citizens who have an account. */
export function startVneid(options: OpenidOptions & { readonly accounts: readonly Citizen[] }): Promise<Served> {
  const accounts = options.accounts.filter((citizen) => citizen.account !== 'none').map(accountOf)
  return startOpenidProvider({ ...options, face, accounts })
}

function accountOf(citizen: Citizen): OpenidAccount {
  return {
    key: citizen.key,
    loginName: citizen.personalId,
    name: citizen.name,
    note: citizen.tryThis,
    isLocked: citizen.account === 'locked',
    codeSentTo: `*** *** ${citizen.phone.slice(-3)}`,
    acr: `urn:vneid:level:${citizen.assuranceLevel}`,
    claims: {
      personal_id: citizen.personalId,
      name: citizen.name,
      birthdate: citizen.birthDate,
      gender: citizen.sex,
      phone_number: citizen.phone,
      email: citizen.email,
      assurance_level: citizen.assuranceLevel,
    },
  }
}

const face: OpenidFace = {
  slug: 'vneid',
  plays: 'định danh điện tử VNeID',
  signInTitle: 'Đăng nhập bằng tài khoản định danh điện tử',
  loginNameLabel: { vi: 'Số định danh cá nhân (12 chữ số)', en: 'Personal id of 12 digits' },
  scopes: {
    profile: ['name', 'birthdate', 'gender'],
    phone: ['phone_number'],
    email: ['email'],
    identity: ['personal_id', 'assurance_level'],
  },
  claimLabels: {
    personal_id: { vi: 'Số định danh cá nhân', en: 'Personal id' },
    name: { vi: 'Họ, chữ đệm và tên', en: 'Name' },
    birthdate: { vi: 'Ngày sinh', en: 'Date of birth', show: (value) => formatDate(String(value)) },
    gender: { vi: 'Giới tính', en: 'Sex', show: (value) => (value === 'female' ? 'Nữ' : 'Nam') },
    phone_number: { vi: 'Số điện thoại', en: 'Telephone' },
    email: { vi: 'Thư điện tử', en: 'E-mail' },
    assurance_level: { vi: 'Mức độ định danh', en: 'Level of assurance' },
  },
  acrValues: ['urn:vneid:level:1', 'urn:vneid:level:2'],
  asksConsent: true,
}
