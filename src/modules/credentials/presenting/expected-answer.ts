import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { nullable, Uuid } from '#kernel/schemas.ts'
import { getCredentialSigner } from '../issuing/licence-signer.ts'
import { permissions } from '../permissions.ts'
import { clientId, getOpenCheck } from './sign-check-request.ts'

/** What the answer of a wallet is held against, before it is judged outside of any transaction. */
export const getExpectedAnswer = query({
  name: 'credentials/get-expected-answer',
  summary: { vi: 'Câu trả lời mà lượt kiểm tra đang chờ', en: 'The answer that a check waits for' },
  permission: permissions['receive-presentations'],
  audit: { unrecorded: 'opening and answer of the check are on record' },
  input: Type.Object({ checkId: Uuid }),
  output: Type.Object({
    question: Type.Enum(['whole-licence', 'may-drive']),
    class: nullable(Type.String()),
    nonce: Type.String(),
    clientId: Type.String(),
  }),
  async run(call, { checkId }) {
    const check = await getOpenCheck(call, checkId)
    const { certificate } = await getCredentialSigner(call, 'checks')
    return { question: check.question, class: check.class, nonce: check.nonce, clientId: clientId(certificate) }
  },
})
