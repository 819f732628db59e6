import type { CredentialFormat } from './credential-format.ts'
import { mdocFormat } from './mdoc/mdoc-format.ts'
import { sdJwtFormat } from './sd-jwt/sd-jwt-format.ts'

export const formats: readonly CredentialFormat[] = [mdocFormat, sdJwtFormat]
