import { Type } from 'typebox'
import { command, query } from '#kernel/operations.ts'
import { Uuid } from '#kernel/schemas.ts'
import { readCertifiedChain } from '../authority/read-certified-chain.ts'
import { requireAccepted } from '../authority/require-accepted.ts'
import { acceptCertificate } from '../commands/accept-certificate.ts'
import { permissions } from '../permissions.ts'
import { lockHeldKey } from './lock-held-key.ts'
import { getRequest } from './queries.ts'

export const getCertificateRequest = query({
  name: 'signatures/get-certificate-request',
  summary: {
    vi: 'Tải yêu cầu cấp chứng thư (PKCS #10) để nộp cho tổ chức chứng thực',
    en: 'Get a request for a certificate (PKCS #10) to hand in to the authority',
  },
  permission: permissions['hand-in-certificates'],
  audit: 'certificate-request-fetched',
  input: Type.Object({ keyId: Uuid }, { additionalProperties: false }),
  output: Type.Object({ pkcs10: Type.String({ contentEncoding: 'base64' }) }),
  async run(call, { keyId }) {
    await lockHeldKey(call, keyId)
    const { pkcs10 } = await getRequest(call.tx, keyId)
    return { pkcs10: pkcs10.toString('base64') }
  },
})

export const handInCertificate = command({
  name: 'signatures/hand-in-certificate',
  summary: {
    vi: 'Nộp chứng thư do tổ chức chứng thực cấp cho một khóa: DER hoặc PEM, kèm chứng thư của nơi cấp nếu có',
    en: 'Hand in the certificate that an authority issued to a key: DER or PEM, with those of its issuers if there are any',
  },
  permission: permissions['hand-in-certificates'],
  audit: 'certificate-handed-in',
  input: Type.Object(
    {
      keyId: Uuid,
      certificate: Type.String({ contentEncoding: 'base64', pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 200_000 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({}),
  async run(call, { keyId, certificate }) {
    await lockHeldKey(call, keyId)
    const chain = readCertifiedChain(certificate)
    await requireAccepted(call, chain)
    await acceptCertificate(call, { keyId, ...chain })
    return {}
  },
})
