import { Type } from 'typebox'
import { defineJob } from '#kernel/jobs.ts'
import { Uuid } from '#kernel/schemas.ts'
import { requestCertificateOf } from '../authority/request-certificate.ts'
import { acceptCertificate } from '../commands/accept-certificate.ts'
import { lockKey } from '../store.ts'
import { getRequest } from './queries.ts'

/** Sends the request of a key to the authority and puts the certificate to it; one that has its certificate is left alone. */
export const certifyKey = defineJob({
  name: 'signatures/certify-key',
  data: Type.Object({ keyId: Uuid }),
  async run(call, { keyId }) {
    call.note({ subject: `key:${keyId}` })
    const key = await lockKey(call.tx, keyId)
    if (key?.state !== 'requested') return
    const { pkcs10 } = await getRequest(call.tx, keyId)
    await acceptCertificate(call, { keyId, ...(await requestCertificateOf(pkcs10)) })
  },
})
