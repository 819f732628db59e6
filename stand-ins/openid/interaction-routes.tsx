import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import type { InteractionResults } from 'oidc-provider'
import { showPage } from '../serving/pages.tsx'
import { CodePage } from './code-page.tsx'
import { ConsentPage } from './consent-page.tsx'
import type { OneTimeCodes } from './one-time-codes.ts'
import type { OpenidAccount, OpenidFace } from './openid-account.ts'
import { SignInPage } from './sign-in-page.tsx'
import type { SignInProblem } from './sign-in-page.tsx'
import type { TokenFault } from './token-faults.ts'

interface InteractionOptions {
  readonly face: OpenidFace
  readonly provider: Provider
  readonly accounts: readonly OpenidAccount[]
  readonly codes: OneTimeCodes
  readonly armFault: (fault: TokenFault) => void
}

type Request = FastifyRequest<{
  Params: { uid: string }
  Querystring: { problem?: string }
  Body: Readonly<Record<string, string>>
}>

/** Pages between the authorization request and its answer: who are you, prove it, and may this be shared. */
export function addInteractionRoutes(app: FastifyInstance, options: InteractionOptions): void {
  const { provider, accounts, codes, armFault } = options
  const path = '/interaction/:uid'

  const finish = async (request: Request, reply: FastifyReply, result: InteractionResults) => {
    reply.hijack()
    await provider.interactionFinished(request.raw, reply.raw, result, {
      mergeWithLastSubmission: result['error'] === undefined && result.login === undefined,
    })
  }

  const backWith = (request: Request, reply: FastifyReply, problem: SignInProblem | 'wrong-code') =>
    reply.redirect(`/interaction/${request.params.uid}?problem=${problem}`, 303)

  const signIn = (request: Request, reply: FastifyReply, account: OpenidAccount) =>
    account.isLocked
      ? backWith(request, reply, 'account-locked')
      : finish(request, reply, { login: { accountId: account.key, acr: account.acr, amr: ['otp'] } })

  app.get(path, async (request: Request, reply) => showInteraction(options, request, reply))

  app.post(`${path}/account`, async (request: Request, reply) => {
    await provider.interactionDetails(request.raw, reply.raw)
    const account = accounts.find((candidate) => candidate.key === request.body['account'])
    return account ? signIn(request, reply, account) : backWith(request, reply, 'unknown-login-name')
  })

  app.post(`${path}/login-name`, async (request: Request, reply) => {
    const { uid } = await provider.interactionDetails(request.raw, reply.raw)
    const loginName = request.body['login-name']?.replaceAll(/\s/g, '')
    const account = accounts.find((candidate) => candidate.loginName === loginName)
    if (!account) return backWith(request, reply, 'unknown-login-name')
    if (account.isLocked) return backWith(request, reply, 'account-locked')
    codes.issue(uid, account.key)
    return reply.redirect(`/interaction/${uid}`, 303)
  })

  app.post(`${path}/code`, async (request: Request, reply) => {
    const { uid } = await provider.interactionDetails(request.raw, reply.raw)
    const redeemed = codes.redeem(uid, request.body['code']?.trim() ?? '')
    if (redeemed === 'wrong') return backWith(request, reply, 'wrong-code')
    const account = redeemed !== 'withdrawn' && accounts.find((candidate) => candidate.key === redeemed.account)
    return account ? signIn(request, reply, account) : backWith(request, reply, 'code-withdrawn')
  })

  app.post(`${path}/consent`, async (request: Request, reply) => {
    const details = await provider.interactionDetails(request.raw, reply.raw)
    if (request.body['answer'] !== 'agree') return finish(request, reply, refusal('consent_refused'))
    const accountId = details.session!.accountId
    const grant =
      (details.grantId && (await provider.Grant.find(details.grantId))) ||
      new provider.Grant({ accountId, clientId: String(details.params['client_id']) })
    grant.addOIDCScope(String(details.params['scope']))
    return finish(request, reply, { consent: { grantId: await grant.save() } })
  })

  app.post(`${path}/mishap`, async (request: Request, reply) => {
    const { uid } = await provider.interactionDetails(request.raw, reply.raw)
    switch (request.body['mishap']) {
      case 'locked':
        return finish(request, reply, refusal('account_locked'))
      case 'maintenance':
        return finish(request, reply, { error: 'temporarily_unavailable', error_description: 'maintenance' })
      case 'slow':
      case 'unavailable':
        armFault(request.body['mishap'])
        return reply.redirect(`/interaction/${uid}`, 303)
      default:
        return finish(request, reply, refusal('user_cancelled'))
    }
  })
}

function refusal(reason: string): InteractionResults {
  return { error: 'access_denied', error_description: reason }
}

async function showInteraction(options: InteractionOptions, request: Request, reply: FastifyReply) {
  const { face, provider, accounts, codes } = options
  const details = await provider.interactionDetails(request.raw, reply.raw)
  const { uid } = details
  const client = await provider.Client.find(String(details.params['client_id']))
  const clientName = client?.clientName ?? 'Ứng dụng'
  const { problem } = request.query
  const find = (key: string | undefined) => accounts.find((account) => account.key === key)

  if (details.prompt.name === 'consent') {
    const account = find(details.session?.accountId)!
    const scopes = String(details.params['scope']).split(' ')
    const children = <ConsentPage {...{ face, uid, clientName, account, scopes }} />
    return showPage(reply, { plays: face.plays, title: 'Chia sẻ thông tin', children })
  }
  const pending = codes.pending(uid)
  if (pending) {
    const sentTo = find(pending.account)!.codeSentTo
    const children = <CodePage uid={uid} code={pending.code} sentTo={sentTo} isWrong={problem === 'wrong-code'} />
    return showPage(reply, { plays: face.plays, title: 'Nhập mã xác thực', children })
  }
  const known = signInProblems.find((candidate) => candidate === problem)
  const children = <SignInPage {...{ face, uid, clientName, accounts, problem: known }} />
  return showPage(reply, { plays: face.plays, title: face.signInTitle, children })
}

const signInProblems = ['unknown-login-name', 'account-locked', 'code-withdrawn'] as const
