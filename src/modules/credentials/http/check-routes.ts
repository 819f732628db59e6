import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Platform } from '#kernel/platform.ts'
import { runOperation } from '#kernel/run-operation.ts'
import { listTrustAnchors } from '#modules/signatures'
import { recordPresentation } from '../commands/record-presentation.ts'
import { errors } from '../errors.ts'
import { answerKeyOf } from '../presenting/answer-key.ts'
import { checkRequestPath, checkResponsePath, questionOf, responseUri } from '../presenting/check-question.ts'
import { getExpectedAnswer } from '../presenting/expected-answer.ts'
import { judgePresentation } from '../presenting/judge-presentation.ts'
import { openAnswer } from '../presenting/open-answer.ts'
import { signCheckRequest } from '../presenting/sign-check-request.ts'
import { asSystem } from './issuing-routes.ts'

const LARGEST = 128 * 1024

type CheckRequest = FastifyRequest<{ Params: { checkId: string } }>

/** OpenID4VP 1.0: the wallet fetches the signed request and posts its answer. */
export function registerChecks(app: FastifyInstance, platform: Platform): void {
  app.get(checkRequestPath(':checkId'), async (request: CheckRequest, reply) => {
    const { checkId } = request.params
    const { jwt } = await runOperation(platform, signCheckRequest, asSystem(request), { checkId })
    await reply.header('cache-control', 'no-store').type('application/oauth-authz-req+jwt').send(jwt)
  })
  app.post(
    checkResponsePath(':checkId'),
    { bodyLimit: LARGEST, config: { calledBySystem: true, rateLimit: { max: 120 } } },
    async (request: CheckRequest, reply) => {
      await receiveAnswer(platform, request)
      await reply.header('cache-control', 'no-store').send({})
    },
  )
}

const Posted = Type.Object({ response: Type.String() })

/** Judged between two transactions: the status list is asked over HTTP. The second one refuses what came twice. */
async function receiveAnswer(platform: Platform, request: CheckRequest): Promise<void> {
  const { body } = request
  const { checkId } = request.params
  if (!Value.Check(Posted, body)) throw errors.problem('request-not-understood')
  const expected = await runOperation(platform, getExpectedAnswer, asSystem(request), { checkId })
  const { vp_token: vpToken } = await openAnswer(checkId, body.response)
  const { nonce, clientId } = expected
  const result = await judgePresentation({
    vpToken,
    question: questionOf(expected),
    request: {
      nonce,
      clientId,
      responseUri: responseUri(checkId),
      answerKeyThumbprint: answerKeyOf(checkId).thumbprint,
    },
    anchors: await listTrustAnchors(),
    now: platform.clock.now(),
  })
  await runOperation(platform, recordPresentation, asSystem(request), { checkId, result })
}
