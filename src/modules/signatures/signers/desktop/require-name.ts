import type { Certificate } from '#standards/certificates/certificate.ts'
import { attributeOf } from '#standards/certificates/distinguished-name.ts'
import { errors } from '../../errors.ts'

/** Whoever lends a colleague a device must not sign under the colleague's name. */
export function requireName({ subject }: Certificate, expected: string | undefined): void {
  const [certified, own] = [attributeOf(subject, 'CN'), expected].map((name) => name?.trim().toLocaleLowerCase('vi'))
  if (own === undefined || own !== certified) throw errors.problem('certificate-of-other-person')
}
