export { default as identity } from './module.ts'
export { createAuthenticate, sessionOf } from './http/authenticate.ts'
export { checkFormToken, formToken } from './http/form-token.ts'
export { readLanguage, rememberLanguage } from './http/language.ts'
export { registerSignIn } from './http/register-sign-in.ts'
export { returnPathOf } from './http/finish-sign-in.ts'
export { localPath, signInPath } from './http/return-path.ts'
export * from './operations.ts'
export {
  findContact,
  findOfficial,
  findOfficialPost,
  getContact,
  listAccountsOfPerson,
  listOfficials,
  listOfficialsInRole,
  namesOfAccounts,
  type Session,
} from './queries.ts'
export type { OfficialRole } from './roles.ts'
export type { IdentitySettings, ProviderName } from './settings.ts'
