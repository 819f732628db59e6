import { Type } from 'typebox'
import { query } from '#kernel/operations.ts'
import { Instant, nullable, Uuid } from '#kernel/schemas.ts'
import { errors } from './errors.ts'
import { permissions } from './permissions.ts'
import { CheckResult } from './presenting/check-result.ts'
import { checkLink } from './presenting/check-link.ts'
import { getCredentialSigner } from './issuing/licence-signer.ts'
import { findCheck } from './queries.ts'

export const getCheck = query({
  name: 'credentials/get-check',
  summary: { vi: 'Lượt kiểm tra giấy phép của tôi', en: 'A check that I opened' },
  permission: permissions['check-licences'],
  audit: { unrecorded: 'opening and answer of the check are on record, and only who opened it sees it' },
  input: Type.Object({ checkId: Uuid }),
  output: Type.Object({
    checkId: Uuid,
    question: Type.Enum(['whole-licence', 'may-drive']),
    class: nullable(Type.String()),
    link: Type.String(),
    expiresAt: Instant,
    isOpen: Type.Boolean(),
    result: nullable(CheckResult),
  }),
  async run(call, { checkId }) {
    const check = await findCheck(call.tx, checkId)
    const isOwn = check?.official_id === call.actor.id && check.organisation === call.actor.organisation
    if (!check || !isOwn) throw errors.problem('check-not-found')
    const { certificate } = await getCredentialSigner(call, 'checks')
    return {
      checkId,
      question: check.question,
      class: check.class,
      link: checkLink(checkId, certificate),
      expiresAt: check.expires_at.toString(),
      isOpen: check.answered_at === null && Temporal.Instant.compare(call.now, check.expires_at) < 0,
      result: check.result,
    }
  },
})
